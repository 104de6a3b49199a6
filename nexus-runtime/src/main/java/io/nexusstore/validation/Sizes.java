package io.nexusstore.validation;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sizes of texts, bytes, collections and maps, and the words for them. */
final class Sizes {

    private Sizes() {}

    /** Returns the number of UTF-16 units, bytes, elements or entries, or -1 for null. */
    static int of(@Nullable Object value) {
        if (value == null) {
            return -1;
        }
        if (value instanceof String text) {
            return text.length();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length;
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }

    /** Returns the words for a size of what the value is made of. */
    static String counted(int size, @Nullable Object value) {
        return counted(size, unit(value)) + " long";
    }

    /** Returns the words for bounds on the size of such a value. */
    static String bounded(int least, int greatest, @Nullable Object value) {
        if (least <= 0) {
            return "at most " + counted(greatest, value);
        }
        return greatest == Integer.MAX_VALUE
                ? "at least " + counted(least, value)
                : "between " + least + " and " + counted(greatest, value);
    }

    /** Returns the number with the word for what is counted. */
    static String counted(int number, String unit) {
        return number == 1 ? "1 " + unit : number + (unit.equals("entry") ? " entries" : " " + unit + "s");
    }

    private static String unit(@Nullable Object value) {
        if (value instanceof String) {
            return "character";
        }
        if (value instanceof byte[]) {
            return "byte";
        }
        return value instanceof Map ? "entry" : "element";
    }
}
