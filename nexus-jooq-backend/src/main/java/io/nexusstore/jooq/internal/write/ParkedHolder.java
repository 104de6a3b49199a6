package io.nexusstore.jooq.internal.write;

import org.jspecify.annotations.Nullable;

/** A wish for the writer whose caller waits on its own thread, for work that joins no group. */
final class ParkedHolder extends Ticket {

    private final String holder;
    private final Parking parking = new Parking();
    private volatile @Nullable RuntimeException refusal;

    /** Creates a ticket; the text names its holder in messages. */
    ParkedHolder(String holder) {
        this.holder = holder;
    }

    Parking parking() {
        return parking;
    }

    @Override
    String holder() {
        return holder;
    }

    @Override
    void granted() {
        parking.end();
    }

    @Override
    void refused(RuntimeException reason) {
        refusal = reason;
        parking.end();
    }

    /** Throws what the ticket was refused with, if it was. */
    void requireGranted() {
        RuntimeException reason = refusal;
        if (reason != null) {
            throw reason;
        }
    }
}
