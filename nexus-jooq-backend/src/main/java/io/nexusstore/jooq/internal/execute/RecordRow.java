package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.value.ValueSource;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A record of jOOQ as a row of an entity, whose values are as they are stored or converted already. */
final class RecordRow implements ValueSource {

    private final Record row;
    private final int[] places;

    /**
     * Creates the view of the record.
     *
     * @param places for each field, where the record holds it
     */
    RecordRow(Record row, int[] places) {
        this.row = row;
        this.places = places;
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
    public byte byteValue(int field) {
        return (byte) Domains.between(longValue(field), Byte.MIN_VALUE, Byte.MAX_VALUE, field);
    }

    @Override
    public short shortValue(int field) {
        return (short) Domains.between(longValue(field), Short.MIN_VALUE, Short.MAX_VALUE, field);
    }

    @Override
    public int intValue(int field) {
        return (int) Domains.between(longValue(field), Integer.MIN_VALUE, Integer.MAX_VALUE, field);
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
        return required(field) instanceof Character character
                ? character
                : Domains.character(String.valueOf(string(field)), field);
    }

    @Override
    public @Nullable String string(int field) {
        Object value = value(field);
        if (value == null || value instanceof String) {
            return (String) value;
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

    private @Nullable Object value(int field) {
        return row.get(places[field]);
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
