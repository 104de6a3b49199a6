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
    /** {@code java.math.BigDecimal}. */
    DECIMAL,
    /** {@code java.math.BigInteger}. */
    BIG_INTEGER,
    /** {@code java.time.LocalDate}. */
    LOCAL_DATE,
    /** {@code java.time.LocalTime}. */
    LOCAL_TIME,
    /** {@code java.time.LocalDateTime}. */
    LOCAL_DATE_TIME,
    /** {@code java.time.OffsetDateTime}. */
    OFFSET_DATE_TIME,
    /** {@code java.time.Duration}. */
    DURATION,
    /** {@code java.util.List}, stored as JSON. */
    LIST,
    /** {@code java.util.Set}, stored as JSON. */
    SET,
    /** {@code java.util.Map}, stored as JSON. */
    MAP,
    /** A record, stored as JSON. */
    RECORD,
    /** Anything that a converter turns into another type. */
    CONVERTED,
    /** A record that holds itself; never reaches the writers. */
    RECURSIVE,
    /** A record that does not say how it is stored; never reaches the writers. */
    UNDECIDED,
    /** Anything else; never reaches the writers. */
    UNSUPPORTED;

    /** Returns whether values are made of parts, and stored together as JSON. */
    public boolean isJson() {
        return this == LIST || this == SET || this == MAP || this == RECORD;
    }

    /** Returns whether what is stored is not the value itself, but made of it by a form. */
    public boolean hasForm() {
        return isJson() || this == CONVERTED;
    }

    /** Returns whether values are lists or sets, which can be asked for an element. */
    public boolean isCollection() {
        return this == LIST || this == SET;
    }

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

    /** Returns whether values have as many digits as the component says. */
    public boolean hasDigits() {
        return this == DECIMAL || this == BIG_INTEGER;
    }

    /** Returns whether values are points in time, of whatever calendar or clock. */
    public boolean isTime() {
        return this == INSTANT
                || this == LOCAL_DATE
                || this == LOCAL_TIME
                || this == LOCAL_DATE_TIME
                || this == OFFSET_DATE_TIME;
    }

    /** Returns whether values can be limited by a least and a greatest one. */
    public boolean hasRange() {
        return isIntegral() || isFloating() || hasDigits() || isTime() || this == DURATION;
    }
}
