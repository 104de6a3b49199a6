package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The order of texts by code point, on an engine that orders them by the characters of Java.
 *
 * <p>The two differ where a character beyond U+FFFF meets one from U+E000 on. The bytes of UTF-8 have the right order, but no
 * index knows it; so texts are compared as they are wherever one of the two sides shows that both orders agree.
 */
public final class TextOrder {

    /** Greater than the bytes of every text. */
    private static final byte[] BEHIND_ALL = {(byte) 0xff};

    private TextOrder() {}

    /** Returns whether values of the field may be ordered otherwise than their bytes. */
    public static boolean concerns(FieldFacts field) {
        return field.type() == ValueType.STRING
                || field.type() == ValueType.JSON
                || (field.type() == ValueType.ENUM
                        && !Arrays.stream(field.javaType().getEnumConstants())
                                .allMatch(constant -> isLow(((Enum<?>) constant).name())));
    }

    /** Returns whether every text compares with the one in the same way by bytes and by characters. */
    public static boolean isLow(String text) {
        return text.chars().allMatch(character -> character < Character.MIN_SURROGATE);
    }

    /** Returns what stands for the text when bytes are compared. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what stands for an end that no text reaches. */
    public static byte[] behindAll() {
        return BEHIND_ALL.clone();
    }

    /** Returns the bytes of the column's text. */
    public static Field<Object> bytes(Field<Object> column) {
        return DSL.field("cast({0} as varbinary)", Object.class, column);
    }
}
