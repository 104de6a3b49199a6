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
    BYTES
}
