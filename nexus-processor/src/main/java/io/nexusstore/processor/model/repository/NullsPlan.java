package io.nexusstore.processor.model.repository;

/** Where an order puts the rows without a value. */
public enum NullsPlan {
    /** Wherever the direction puts them. */
    DEFAULT(""),
    /** Before all others. */
    FIRST(".nullsFirst()"),
    /** Behind all others. */
    LAST(".nullsLast()");

    private final String call;

    NullsPlan(String call) {
        this.call = call;
    }

    /** Returns the call behind a key that says so, empty for the default. */
    public String call() {
        return call;
    }
}
