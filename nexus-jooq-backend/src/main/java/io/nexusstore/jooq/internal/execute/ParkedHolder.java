package io.nexusstore.jooq.internal.execute;

/** A wish for the writer whose caller waits on its own thread, for work that joins no group. */
final class ParkedHolder extends Ticket {

    private final String holder;
    private final Parking parking = new Parking();

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
}
