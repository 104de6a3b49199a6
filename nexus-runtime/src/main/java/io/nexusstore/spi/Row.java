package io.nexusstore.spi;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.value.ValueSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row in memory: the value of each field as generated code writes it, enums by name.
 *
 * <p>For backends that keep rows as objects, and for those that copy entities from one form to another: {@code model.read(Row.of(model, entity))}
 * is an equal entity that shares no array with the first. Rows never change.
 */
public final class Row implements ValueSource {

    private final @Nullable Object[] values;

    Row(@Nullable Object[] values) {
        this.values = values;
    }

    /** Returns the row of the entity; byte arrays are copied. */
    public static <T> Row of(EntityModel<T, ?> model, T entity) {
        RowSink sink = new RowSink(model.fields().size());
        for (int field = 0; field < model.fields().size(); field++) {
            model.write(entity, field, sink.at(field));
        }
        return new Row(sink.values());
    }

    /**
     * Returns the stored form of the id, which has the equality of the id and suits as the key of a map: the value of its
     * field, or the list of them where it has several.
     *
     * @throws IllegalStateException when the model writes no id
     */
    public static <ID> Object key(EntityModel<?, ID> model, ID id) {
        RowSink sink = new RowSink(model.idFields().size());
        model.writeId(id, sink);
        @Nullable Object[] values = sink.values();
        for (Object value : values) {
            if (value == null) {
                throw new IllegalStateException("The model of entity '" + model.name() + "' wrote no id.");
            }
        }
        return values.length == 1 ? Objects.requireNonNull(values[0]) : List.of(values);
    }

    /** Returns this row with one value replaced, which is boxed; an enum is kept by its name, and bytes are copied. */
    public Row with(int field, @Nullable Object value) {
        @Nullable Object[] next = values.clone();
        if (value instanceof Enum<?> constant) {
            next[field] = constant.name();
        } else {
            next[field] = value instanceof byte[] bytes ? bytes.clone() : value;
        }
        return new Row(next);
    }

    /** Returns the value of the field, boxed, an enum by its name, bytes as a copy; null where there is none. */
    public @Nullable Object value(int field) {
        return values[field] instanceof byte[] bytes ? bytes.clone() : values[field];
    }

    void writeTo(DataOutput out) throws IOException {
        for (Object value : values) {
            ValueFormat.write(out, value);
        }
    }

    static Row readFrom(DataInput in, int width) throws IOException {
        List<@Nullable Object> read = new ArrayList<>();
        for (int field = 0; field < width; field++) {
            read.add(ValueFormat.read(in));
        }
        return new Row(read.toArray());
    }

    @Override
    public boolean isNull(int field) {
        return values[field] == null;
    }

    @Override
    public boolean booleanValue(int field) {
        return required(field, Boolean.class);
    }

    @Override
    public byte byteValue(int field) {
        return required(field, Byte.class);
    }

    @Override
    public short shortValue(int field) {
        return required(field, Short.class);
    }

    @Override
    public int intValue(int field) {
        return required(field, Integer.class);
    }

    @Override
    public long longValue(int field) {
        return required(field, Long.class);
    }

    @Override
    public float floatValue(int field) {
        return required(field, Float.class);
    }

    @Override
    public double doubleValue(int field) {
        return required(field, Double.class);
    }

    @Override
    public char charValue(int field) {
        return required(field, Character.class);
    }

    @Override
    public @Nullable String string(int field) {
        return optional(field, String.class);
    }

    @Override
    public @Nullable Instant instant(int field) {
        return optional(field, Instant.class);
    }

    @Override
    public @Nullable UUID uuid(int field) {
        return optional(field, UUID.class);
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        byte[] stored = optional(field, byte[].class);
        return stored == null ? null : stored.clone();
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        return optional(field, BigDecimal.class);
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        return optional(field, BigInteger.class);
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        return optional(field, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        return optional(field, LocalTime.class);
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        return optional(field, LocalDateTime.class);
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        return optional(field, OffsetDateTime.class);
    }

    @Override
    public @Nullable Duration duration(int field) {
        return optional(field, Duration.class);
    }

    private <V> V required(int field, Class<V> type) {
        V value = optional(field, type);
        if (value == null) {
            throw new UnreadableValueException(field, "is null but required");
        }
        return value;
    }

    private <V> @Nullable V optional(int field, Class<V> type) {
        Object value = values[field];
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new UnreadableValueException(
                field, "holds " + value.getClass().getSimpleName() + " where " + type.getSimpleName() + " is expected");
    }
}
