package io.nexusstore.processor.model;

/** The kinds of component types, as far as they are stored and checked in different ways. */
public enum FieldKind {
    /** {@code String}. */
    STRING,
    /** {@code boolean} or its box. */
    BOOLEAN,
    /** {@code byte} or its box. */
    BYTE,
    /** {@code short} or its box. */
    SHORT,
    /** {@code int} or its box. */
    INT,
    /** {@code long} or its box. */
    LONG,
    /** {@code float} or its box. */
    FLOAT,
    /** {@code double} or its box. */
    DOUBLE,
    /** {@code char} or its box. */
    CHAR,
    /** An enum. */
    ENUM,
    /** {@code java.time.Instant}. */
    INSTANT,
    /** {@code java.util.UUID}. */
    UUID,
    /** {@code byte[]}. */
    BYTES,
    /** Anything else; never reaches the writers. */
    UNSUPPORTED;

    /** Returns whether values are whole numbers. */
    public boolean isIntegral() {
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }

    /** Returns whether values are floating-point numbers. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Returns whether values have a length. */
    public boolean hasLength() {
        return this == STRING || this == BYTES;
    }

    /** Returns whether values can be limited by a least and a greatest one. */
    public boolean hasRange() {
        return isIntegral() || isFloating() || this == INSTANT;
    }
}
