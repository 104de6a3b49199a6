package io.nexusstore.jooq.internal.translate;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A bounded number of rendered plans by the shape of their query. */
final class PlanCache {

    private static final int CAPACITY = 1_024;
    private static final int EVICTED_AT_ONCE = CAPACITY / 8;

    private final ConcurrentHashMap<String, Plan> plans = new ConcurrentHashMap<>();

    /** Returns the plan of the shape, which is rendered where it is new. */
    Plan get(String shape, Supplier<Plan> rendering) {
        Plan kept = plans.get(shape);
        if (kept != null) {
            return kept;
        }
        if (plans.size() >= CAPACITY) {
            evict();
        }
        return plans.computeIfAbsent(shape, key -> rendering.get());
    }

    /** Drops any plans: a program that has this many shapes hardly has favourites, and a plan costs microseconds. */
    private void evict() {
        Iterator<String> shapes = plans.keySet().iterator();
        for (int i = 0; i < EVICTED_AT_ONCE && shapes.hasNext(); i++) {
            shapes.next();
            shapes.remove();
        }
    }
}
