package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values of one field in one parameter.
 *
 * @param type the name of the elements' type in SQL
 * @param elements the values as they are bound
 */
public record ArrayOperand(String type, List<Object> elements) {

    /** The type of whole numbers. */
    public static final String INTEGER = "int8";

    private static final String BYTES = "bytea";

    /** Copies the elements. */
    public ArrayOperand {
        elements = List.copyOf(elements);
    }

    /** Returns the operand for canonical values of the field. */
    public static ArrayOperand of(FieldFacts field, List<?> values, Dialect dialect) {
        return new ArrayOperand(
                type(field),
                values.stream().map(value -> dialect.stored(field, value)).toList());
    }

    /** Returns the elements in operands of at most so many each, in their order. */
    public List<ArrayOperand> parts(int most) {
        List<ArrayOperand> parts = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += most) {
            parts.add(new ArrayOperand(type, elements.subList(from, Math.min(from + most, elements.size()))));
        }
        return parts;
    }

    /** Returns the elements as the driver takes them. */
    public Object[] toJava() {
        return type.equals(BYTES) ? elements.toArray(byte[][]::new) : elements.toArray();
    }

    /** Returns the elements of that type as the driver takes them fastest; null is one of them. */
    public static @Nullable Object[] toJava(String type, List<? extends @Nullable Object> elements) {
        return switch (type) {
            case BYTES -> elements.toArray(byte[][]::new);
            case "text" -> elements.toArray(String[]::new);
            case INTEGER -> elements.toArray(Long[]::new);
            case "float8" -> elements.toArray(Double[]::new);
            case "bool" -> elements.toArray(Boolean[]::new);
            default -> elements.toArray();
        };
    }

    /** Returns the name in SQL of the type that the elements of the field have in an array. */
    public static String type(FieldFacts field) {
        return switch (field.type()) {
            case STRING, CHAR, ENUM, JSON -> "text";
            case BOOLEAN -> "bool";
            case BYTE, SHORT, INT, LONG, DURATION -> INTEGER;
            case FLOAT, DOUBLE -> "float8";
            case INSTANT, OFFSET_DATE_TIME -> "timestamptz";
            case DECIMAL, BIG_INTEGER -> "numeric";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case LOCAL_DATE_TIME -> "timestamp";
            case UUID -> "uuid";
            case BYTES -> BYTES;
        };
    }
}
