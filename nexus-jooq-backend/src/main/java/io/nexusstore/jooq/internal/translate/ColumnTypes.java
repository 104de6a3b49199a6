package io.nexusstore.jooq.internal.translate;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.IsoText;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.StoredForm;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/** The types of columns in queries that a program writes with jOOQ itself: as they are stored, converted to those of the field. */
public final class ColumnTypes {

    private ColumnTypes() {}

    /** Returns the type of the field's column. */
    @SuppressWarnings(
            "unchecked") // the converter is given what the column stores, and what the field holds, and nothing else
    public static DataType<?> of(FieldFacts field) {
        DataType<Object> stored = (DataType<Object>) StorageClass.of(field).dataType();
        Class<Object> held =
                (Class<Object>) MethodType.methodType(field.javaType()).wrap().returnType();
        if (stored.getType() == held) {
            return stored;
        }
        return stored.asConvertedDataType(Converter.ofNullable(
                stored.getType(), held, value -> value(field, value), value -> stored(field, value)));
    }

    /** What a program gives to jOOQ has not been brought into its canonical form, as operands of queries have. */
    private static Object stored(FieldFacts field, Object value) {
        StoredForm<Object> form = form(field);
        String fault = form == null
                ? Canonical.fault(field.type(), value, field.precision(), field.scale())
                : form.fault(value);
        if (fault != null) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_QUERY,
                    null,
                    "Field '" + field.name() + "' cannot hold, or be compared with, a value that is " + fault
                            + ". Bring it into the domain of the field first.");
        }
        Object canonical = form == null
                ? Canonical.of(field.type(), value, field.precision(), field.scale())
                : form.stored(form.canonical(value));
        return SqliteDialect.INSTANCE.stored(field, Objects.requireNonNull(canonical, "canonical"));
    }

    private static @Nullable Object value(FieldFacts field, Object stored) {
        StoredForm<Object> form = form(field);
        Object scalar = scalar(field, stored);
        return form == null ? scalar : form.value(scalar, field.index());
    }

    @SuppressWarnings("unchecked") // the form of a field is that of its values
    private static @Nullable StoredForm<Object> form(FieldFacts field) {
        return (StoredForm<Object>) field.form();
    }

    private static Object scalar(FieldFacts field, Object stored) {
        return switch (field.type()) {
            case STRING, LONG, DOUBLE, BYTES, JSON -> stored;
            case BOOLEAN -> (Long) stored != 0;
            case BYTE -> ((Long) stored).byteValue();
            case SHORT -> ((Long) stored).shortValue();
            case INT -> Math.toIntExact((Long) stored);
            case FLOAT -> ((Double) stored).floatValue();
            case CHAR -> ((String) stored).charAt(0);
            case ENUM -> constant(field.javaType(), (String) stored);
            case INSTANT -> Canonical.instant((Long) stored);
            case UUID -> uuid((byte[]) stored);
            case DECIMAL -> new BigDecimal(number(stored), field.scale());
            case BIG_INTEGER -> number(stored);
            case LOCAL_DATE -> IsoText.date((String) stored);
            case LOCAL_TIME -> IsoText.time((String) stored);
            case LOCAL_DATE_TIME -> IsoText.dateTime((String) stored);
            // The offset is in a column of its own.
            case OFFSET_DATE_TIME -> Canonical.instant((Long) stored).atOffset(ZoneOffset.UTC);
            case DURATION -> Canonical.duration((Long) stored);
        };
    }

    private static BigInteger number(Object stored) {
        return stored instanceof Long number ? BigInteger.valueOf(number) : StoredNumbers.number((byte[]) stored);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Enum '" + type.getSimpleName() + "' lacks a stored constant."));
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
