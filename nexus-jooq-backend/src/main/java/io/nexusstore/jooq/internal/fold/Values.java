package io.nexusstore.jooq.internal.fold;

import io.nexusstore.generated.Columns;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.ValueSource;
import org.jspecify.annotations.Nullable;

/** Reads single values of rows as models give them: canonical, boxed, converted ones as they are stored. */
final class Values {

    private Values() {}

    /**
     * Returns the value at the position of the row, or null.
     *
     * @throws io.nexusstore.error.UnreadableValueException when it is not in the domain of the field
     */
    static @Nullable Object read(FieldFacts field, ValueSource row, int position) {
        return switch (field.type()) {
            case STRING, JSON -> row.string(position);
            case ENUM -> constant(field.javaType(), row.string(position), position);
            case INSTANT -> row.instant(position);
            case UUID -> row.uuid(position);
            case BYTES -> row.bytes(position);
            case DECIMAL -> row.decimal(position, field.precision(), field.scale());
            case BIG_INTEGER -> row.bigInteger(position, field.precision());
            case LOCAL_DATE -> row.localDate(position);
            case LOCAL_TIME -> row.localTime(position);
            case LOCAL_DATE_TIME -> row.localDateTime(position);
            case OFFSET_DATE_TIME -> row.offsetDateTime(position);
            case DURATION -> row.duration(position);
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR ->
                row.isNull(position) ? null : primitive(field, row, position);
        };
    }

    private static Object primitive(FieldFacts field, ValueSource row, int position) {
        return switch (field.type()) {
            case BOOLEAN -> row.booleanValue(position);
            case BYTE -> row.byteValue(position);
            case SHORT -> row.shortValue(position);
            case INT -> row.intValue(position);
            case LONG -> row.longValue(position);
            case FLOAT -> row.floatValue(position);
            case DOUBLE -> row.doubleValue(position);
            case CHAR -> row.charValue(position);
            default -> throw new IllegalStateException("Values of type " + field.type() + " are no primitives.");
        };
    }

    @SuppressWarnings("unchecked") // the class of an enum's field is the enum
    private static <E extends Enum<E>> @Nullable Object constant(Class<?> type, @Nullable String name, int position) {
        return Columns.constant((Class<E>) type, name, position);
    }
}
