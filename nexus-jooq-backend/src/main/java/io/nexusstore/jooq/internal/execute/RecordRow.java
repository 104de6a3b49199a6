package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record of jOOQ as a row of an entity, whose values are as they are stored or converted already.
 *
 * <p>The bytes of a text are gone: U+FFFD that stands for some that are not UTF-8 is not told from a stored one.
 */
final class RecordRow implements LongRow {

    private final Record row;
    private final int[] places;
    private final int[] companions;
    private final List<FieldFacts> fields;

    /**
     * Creates the view of the record.
     *
     * @param places for each column of the entity, where the record holds it
     * @param companions for each field the position of the column that accompanies it, or -1
     * @param fields the fields of the entity
     */
    RecordRow(Record row, int[] places, int[] companions, List<FieldFacts> fields) {
        this.row = row;
        this.places = places;
        this.companions = companions;
        this.fields = fields;
    }

    @Override
    public boolean isNull(int field) {
        return value(field) == null;
    }

    @Override
    public boolean booleanValue(int field) {
        return required(field) instanceof Boolean bool ? bool : Domains.bool(longValue(field), field);
    }

    @Override
    public long longValue(int field) {
        Object value = required(field);
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        throw other(StorageClass.INTEGER, field);
    }

    @Override
    public float floatValue(int field) {
        return Domains.single(doubleValue(field), field);
    }

    @Override
    public double doubleValue(int field) {
        Object value = required(field);
        if (value instanceof Double || value instanceof Float) {
            return Domains.finite(((Number) value).doubleValue(), field);
        }
        throw other(StorageClass.REAL, field);
    }

    @Override
    public char charValue(int field) {
        Object value = required(field);
        String text = value instanceof Character ? value.toString() : String.valueOf(string(field));
        return Domains.character(Texts.checked(text, field), field);
    }

    @Override
    public @Nullable String string(int field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return Texts.checked(text, field);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        throw other(StorageClass.TEXT, field);
    }

    @Override
    public @Nullable Instant instant(int field) {
        Object value = value(field);
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        }
        return Domains.instant(longValue(field), field);
    }

    @Override
    public @Nullable UUID uuid(int field) {
        Object value = value(field);
        if (value instanceof UUID uuid) {
            return uuid;
        }
        byte[] bytes = bytes(field);
        return bytes == null ? null : Domains.uuid(bytes, field);
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        throw other(StorageClass.BLOB, field);
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        if (value(field) instanceof BigDecimal number) {
            return number;
        }
        BigInteger unscaled = bigInteger(field, precision);
        return unscaled == null ? null : new BigDecimal(unscaled, scale);
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        Object value = value(field);
        if (value == null || value instanceof BigInteger) {
            return (BigInteger) value;
        }
        return value instanceof byte[] bytes
                ? Domains.number(bytes, precision, field)
                : Domains.number(longValue(field), precision, field);
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        if (value(field) instanceof LocalDate date) {
            return date;
        }
        String text = string(field);
        return text == null ? null : Domains.localDate(text, field);
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        if (value(field) instanceof LocalTime time) {
            return time;
        }
        String text = string(field);
        return text == null ? null : Domains.localTime(text, field);
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        if (value(field) instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        String text = string(field);
        return text == null ? null : Domains.localDateTime(text, field);
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        Instant instant = value(field) instanceof OffsetDateTime dateTime ? dateTime.toInstant() : instant(field);
        return instant == null
                ? null
                : instant.atOffset(
                        Domains.offset(isNull(companions[field]) ? null : (Long) longValue(companions[field]), field));
    }

    @Override
    public @Nullable Duration duration(int field) {
        Object value = value(field);
        if (value == null || value instanceof Duration) {
            return (Duration) value;
        }
        return Canonical.duration(longValue(field));
    }

    private @Nullable Object value(int column) {
        Object value = row.get(places[column]);
        return column < fields.size() && fields.get(column).form() != null ? unconverted(column, value) : value;
    }

    /** Of values that no column holds as they are, the model reads what is stored. */
    @SuppressWarnings("unchecked") // a record holds what the converter of its field made
    private @Nullable Object unconverted(int column, @Nullable Object value) {
        return ((Converter<Object, Object>) row.field(places[column]).getConverter()).to(value);
    }

    private Object required(int field) {
        Object value = value(field);
        if (value == null) {
            throw Domains.missing(field);
        }
        return value;
    }

    private static UnreadableValueException other(StorageClass expected, int field) {
        return new UnreadableValueException(field, "holds another type where " + expected + " is expected");
    }
}
