package io.nexusstore.value;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored row, read by field index without boxing.
 *
 * <p>The primitive readers fail on a null column; the others return null for it. A source is used by one thread while
 * one row is read, and must not be kept. Every reader throws {@link io.nexusstore.error.UnreadableValueException} when
 * the stored value is of another type or outside the canonical domain of the one asked for.
 */
public interface ValueSource {

    /** Returns whether the field holds no value. */
    boolean isNull(int field);

    /** Returns a boolean field. */
    boolean booleanValue(int field);

    /** Returns a byte field. */
    byte byteValue(int field);

    /** Returns a short field. */
    short shortValue(int field);

    /** Returns an int field. */
    int intValue(int field);

    /** Returns a long field. */
    long longValue(int field);

    /** Returns a float field. */
    float floatValue(int field);

    /** Returns a double field. */
    double doubleValue(int field);

    /** Returns a char field. */
    char charValue(int field);

    /** Returns a text field, also the name of an enum constant, or null. */
    @Nullable
    String string(int field);

    /** Returns an instant, or null. */
    @Nullable
    Instant instant(int field);

    /** Returns a UUID, or null. */
    @Nullable
    UUID uuid(int field);

    /** Returns a fresh copy of the bytes, or null. */
    byte @Nullable [] bytes(int field);
}
