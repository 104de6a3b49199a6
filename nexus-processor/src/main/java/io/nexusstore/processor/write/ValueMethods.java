package io.nexusstore.processor.write;

import io.nexusstore.processor.model.FieldKind;

/** The methods by which sources give, and sinks take, the values of each kind. */
final class ValueMethods {

    private ValueMethods() {}

    static String of(FieldKind kind) {
        return switch (kind) {
            case STRING, ENUM -> "string";
            case BOOLEAN -> "booleanValue";
            case BYTE -> "byteValue";
            case SHORT -> "shortValue";
            case INT -> "intValue";
            case LONG -> "longValue";
            case FLOAT -> "floatValue";
            case DOUBLE -> "doubleValue";
            case CHAR -> "charValue";
            case INSTANT -> "instant";
            case UUID -> "uuid";
            case BYTES -> "bytes";
            case UNSUPPORTED -> throw new IllegalArgumentException("an unsupported type reached the writers");
        };
    }

    /** Returns whether the methods of the kind take and give a primitive, which cannot be null. */
    static boolean isPrimitive(FieldKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> true;
            default -> false;
        };
    }
}
