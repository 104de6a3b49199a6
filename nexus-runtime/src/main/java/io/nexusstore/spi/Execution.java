package io.nexusstore.spi;

/** On which thread a backend works when one of its publishers is subscribed to. */
public enum Execution {
    /** On the subscriber's thread, which it may block; the runtime keeps threads away that must not block. */
    CALLER_THREAD,
    /** On threads of its own; subscribing never blocks. */
    ASYNC
}
