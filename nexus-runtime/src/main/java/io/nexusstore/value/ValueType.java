package io.nexusstore.value;

/** The types that a stored field can have, each with one canonical domain and one total order on every backend. */
public enum ValueType {
    /** {@link String}: any Unicode text without U+0000 and unpaired surrogates, ordered by code point. */
    STRING,
    /** {@code boolean}: false before true. */
    BOOLEAN,
    /** {@code byte}. */
    BYTE,
    /** {@code short}. */
    SHORT,
    /** {@code int}. */
    INT,
    /** {@code long}. */
    LONG,
    /** {@code float}: finite, without negative zero. */
    FLOAT,
    /** {@code double}: finite, without negative zero. */
    DOUBLE,
    /** {@code char}: any but U+0000 and surrogates, ordered by code point. */
    CHAR,
    /** An enum, stored and ordered by the name of its constant. */
    ENUM,
    /** {@link java.time.Instant}: whole microseconds within the years 1 to 9999. */
    INSTANT,
    /** {@link java.util.UUID}, ordered by its sixteen unsigned bytes. */
    UUID,
    /** {@code byte[]}, ordered by unsigned bytes, a prefix first. */
    BYTES,
    /** {@link java.math.BigDecimal}: at the field's scale and within its precision, ordered by value. */
    DECIMAL,
    /** {@link java.math.BigInteger} within the field's precision. */
    BIG_INTEGER,
    /** {@link java.time.LocalDate} within the years 1 to 9999. */
    LOCAL_DATE,
    /** {@link java.time.LocalTime}: whole microseconds. */
    LOCAL_TIME,
    /** {@link java.time.LocalDateTime}: whole microseconds within the years 1 to 9999. */
    LOCAL_DATE_TIME,
    /**
     * {@link java.time.OffsetDateTime}: an instant of whole microseconds within the years 1 to 9999, which alone decides
     * equality and order, and an offset beside it, which is kept.
     */
    OFFSET_DATE_TIME,
    /** {@link java.time.Duration}: whole microseconds within 64 bits. */
    DURATION,
    /** Anything made of parts, as JSON of exactly one spelling; equality is that of the texts, and there is no order. */
    JSON
}
