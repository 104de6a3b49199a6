package io.nexusstore.processor.write.code;

import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;

/** The methods by which sources give, and sinks take, the values of each kind. */
public final class ValueMethods {

    private ValueMethods() {}

    /** Returns the name of the method. */
    public static String of(FieldKind kind) {
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
            case DECIMAL -> "decimal";
            case BIG_INTEGER -> "bigInteger";
            case LOCAL_DATE -> "localDate";
            case LOCAL_TIME -> "localTime";
            case LOCAL_DATE_TIME -> "localDateTime";
            case OFFSET_DATE_TIME -> "offsetDateTime";
            case DURATION -> "duration";
            case LIST, SET, MAP, RECORD -> "json";
            case CONVERTED, RECURSIVE, UNDECIDED, UNSUPPORTED ->
                throw new IllegalArgumentException("an unsupported type reached the writers");
        };
    }

    /** Returns the arguments behind the value, or the position, that tell the digits of numbers that have such. */
    public static String digits(FieldModel field) {
        return switch (field.type().storedKind()) {
            case DECIMAL -> ", " + field.precision() + ", " + field.scale();
            case BIG_INTEGER -> ", " + field.precision();
            default -> "";
        };
    }

    /** Returns whether the methods of the kind take and give a primitive, which cannot be null. */
    public static boolean isPrimitive(FieldKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> true;
            default -> false;
        };
    }
}
