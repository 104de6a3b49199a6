package io.nexusstore.validation;

import io.nexusstore.value.ValueType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one field, as declared.
 *
 * @param name the name of the record component
 * @param type the type of its values
 * @param isRequired whether null is refused
 * @param minLength the least number of characters or bytes
 * @param maxLength the greatest number of characters or bytes, or -1 for no bound
 * @param min the least value in its text form, or null
 * @param max the greatest value in its text form, or null
 * @param pattern the regular expression that the whole text matches, or null
 * @param precision the greatest number of digits of a decimal or big integer, 0 for other types
 * @param scale how many digits of a decimal stand behind the point, 0 for other types
 */
public record FieldSchema(
        String name,
        ValueType type,
        boolean isRequired,
        int minLength,
        int maxLength,
        @Nullable String min,
        @Nullable String max,
        @Nullable String pattern,
        int precision,
        int scale) {

    /** Checks that name and type are given. */
    public FieldSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** Returns the schema of a field that has a type only. */
    public static FieldSchema of(String name, ValueType type) {
        return new FieldSchema(name, type, false, 0, -1, null, null, null, 0, 0);
    }

    /** Returns this schema with null refused. */
    public FieldSchema required() {
        return new FieldSchema(name, type, true, minLength, maxLength, min, max, pattern, precision, scale);
    }

    /** Returns this schema with bounds on the number of characters or bytes; -1 for no upper bound. */
    public FieldSchema length(int least, int greatest) {
        return new FieldSchema(name, type, isRequired, least, greatest, min, max, pattern, precision, scale);
    }

    /** Returns this schema with bounds on the value, in their text form; null for no bound. */
    public FieldSchema range(@Nullable String least, @Nullable String greatest) {
        return new FieldSchema(
                name, type, isRequired, minLength, maxLength, least, greatest, pattern, precision, scale);
    }

    /** Returns this schema with a regular expression that the whole text must match. */
    public FieldSchema matching(String expression) {
        return new FieldSchema(name, type, isRequired, minLength, maxLength, min, max, expression, precision, scale);
    }

    /** Returns this schema with the digits of a number, in all and behind the point. */
    public FieldSchema digits(int all, int behindPoint) {
        return new FieldSchema(name, type, isRequired, minLength, maxLength, min, max, pattern, all, behindPoint);
    }
}
