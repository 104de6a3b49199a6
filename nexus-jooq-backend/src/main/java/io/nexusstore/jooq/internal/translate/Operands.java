package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operands that hold several values in one parameter of SQLite, and the end of a range of texts. */
final class Operands {

    private static final String HEX = "0123456789abcdef";

    private Operands() {}

    /** Returns the stored texts and numbers as one JSON array. */
    static String json(FieldFacts field, List<?> values) {
        StringBuilder json = new StringBuilder(values.size() * 16 + 2).append('[');
        for (Object value : values) {
            if (json.length() > 1) {
                json.append(',');
            }
            appendJson(SqliteDialect.INSTANCE.stored(field, value), json);
        }
        return json.append(']').toString();
    }

    /** Appends a stored text or number. */
    static void appendJson(Object stored, StringBuilder json) {
        if (stored instanceof String text) {
            text(text, json);
        } else {
            json.append(stored);
        }
    }

    /** Returns the UUIDs one behind another. */
    static byte[] sixteens(List<?> values) {
        ByteBuffer all = ByteBuffer.allocate(values.size() * 16);
        for (Object value : values) {
            UUID uuid = (UUID) value;
            all.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        return all.array();
    }

    /** Returns the byte arrays one behind another. */
    static byte[] joined(List<?> values) {
        int size = values.stream().mapToInt(value -> ((byte[]) value).length).sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        values.forEach(value -> all.put((byte[]) value));
        return all.array();
    }

    /** Returns, as JSON, the place from 1 and the length of each byte array among the joined ones. */
    static String cuts(List<?> values) {
        StringBuilder json = new StringBuilder("[");
        int at = 1;
        for (Object value : values) {
            int length = ((byte[]) value).length;
            json.append(json.length() > 1 ? ",[" : "[")
                    .append(at)
                    .append(',')
                    .append(length)
                    .append(']');
            at += length;
        }
        return json.append(']').toString();
    }

    /**
     * Returns the least text that is greater than every text with the prefix, or null when there is none.
     *
     * <p>Texts are ordered by code point, so it is the prefix with its last code point raised by one; the greatest code
     * point cannot be raised and gives way to the one before it.
     */
    static @Nullable String successor(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int raised = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
                return prefix.substring(0, end) + Character.toString(raised);
            }
        }
        return null;
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
