package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity whose constructor does what an entity must not. */
@NexusEntity
public record Busybody(@Id String id, int rank) {

    private static final ThreadLocal<Runnable> HABIT = ThreadLocal.withInitial(() -> () -> {});

    public Busybody {
        HABIT.get().run();
    }

    /** Lets each new entity of this thread have the habit, but not those that the habit makes. */
    static void adopt(Runnable habit) {
        HABIT.set(() -> {
            HABIT.remove();
            try {
                habit.run();
            } finally {
                adopt(habit);
            }
        });
    }

    /** Lets new entities of this thread have no habit. */
    static void reform() {
        HABIT.remove();
    }
}
