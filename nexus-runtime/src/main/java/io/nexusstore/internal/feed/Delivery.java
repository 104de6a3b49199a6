package io.nexusstore.internal.feed;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads on which listeners are told: one for each, so that a listener who blocks holds up nobody else. */
final class Delivery {

    private static final int IDLE_SECONDS = 60;

    static final Scheduler THREADS =
            Schedulers.newBoundedElastic(Integer.MAX_VALUE, Integer.MAX_VALUE, "nexus-delivery", IDLE_SECONDS, true);

    private Delivery() {}
}
