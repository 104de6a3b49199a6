package io.nexusstore.change;

/** Where a committed batch came from. */
public enum Origin {
    /** A call on this {@code Nexus}. */
    LOCAL
}
