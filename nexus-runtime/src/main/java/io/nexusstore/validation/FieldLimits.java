package io.nexusstore.validation;

import org.jspecify.annotations.Nullable;

/**
 * The values that a field accepts by {@code @Field}.
 *
 * @param minLength the least number of characters or bytes
 * @param maxLength the greatest number of characters or bytes, or -1 for no bound
 * @param min the least value in its text form, or null
 * @param max the greatest value in its text form, or null
 * @param pattern the regular expression that the whole text matches, or null
 * @param precision the greatest number of digits of a decimal or big integer, 0 for other types
 * @param scale how many digits of a decimal stand behind the point, 0 for other types
 */
public record FieldLimits(
        int minLength,
        int maxLength,
        @Nullable String min,
        @Nullable String max,
        @Nullable String pattern,
        int precision,
        int scale) {

    /** Every value that its type has. */
    public static final FieldLimits NONE = new FieldLimits(0, -1, null, null, null, 0, 0);
}
