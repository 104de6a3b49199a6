package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Several values of one field in one parameter.
 *
 * @param type the name of the elements' type in SQL
 * @param elements the values as they are bound
 */
public record ArrayOperand(String type, List<Object> elements) {

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

    private static String type(FieldFacts field) {
        return switch (field.type()) {
            case STRING, CHAR, ENUM, JSON -> "text";
            case BOOLEAN -> "bool";
            case BYTE, SHORT, INT, LONG, DURATION -> "int8";
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
