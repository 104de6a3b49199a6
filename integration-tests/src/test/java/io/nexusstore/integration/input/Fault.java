package io.nexusstore.integration.input;

import java.io.IOException;
import reactor.core.publisher.Mono;

/** How a backend breaks its contract when something fails. */
enum Fault implements Sabotage.Strike {
    /** It throws an exception of its own, from a publisher's method before anything is subscribed to. */
    THROWN_EXCEPTION(new IllegalStateException(Fault.SECRET), false),
    /** It throws an error. */
    THROWN_ERROR(new AssertionError(Fault.SECRET), false),
    /** It signals an exception of its own. */
    SIGNALLED_EXCEPTION(new IllegalStateException(Fault.SECRET), true),
    /** It signals an exception that could not be thrown. */
    SIGNALLED_CHECKED(new IOException(Fault.SECRET), true),
    /** It signals an error. */
    SIGNALLED_ERROR(new AssertionError(Fault.SECRET), true);

    /** What a backend may say in its own words, and a message of the store may not repeat. */
    static final String SECRET = "row of Ms Secret";

    private final Throwable failure;
    private final boolean isSignal;

    Fault(Throwable failure, boolean isSignal) {
        this.failure = failure;
        this.isSignal = isSignal;
    }

    /** Returns what is thrown or signalled. */
    Throwable failure() {
        return failure;
    }

    /** Returns whether a method that answers on the caller's thread can do this. */
    boolean canBeThrown() {
        return !isSignal;
    }

    @Override
    public Object strike(boolean isPublisher) throws Throwable {
        if (isSignal && isPublisher) {
            return Mono.error(failure);
        }
        throw failure;
    }
}
