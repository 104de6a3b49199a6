package io.nexusstore.jooq.internal.execute;

/** A bounded number of sessions, lent to one thread at a time. */
public interface SessionPool {

    /** Lends a session; it must be given back. */
    Session borrow();

    /** Takes a session back. */
    void giveBack(Session session);
}
