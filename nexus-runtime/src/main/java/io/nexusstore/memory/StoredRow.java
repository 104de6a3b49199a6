package io.nexusstore.memory;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.value.ValueSource;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row as it is stored: a value for each field, enums by name. Never changes and shares no array with anybody. */
final class StoredRow implements ValueSource {

    private final @Nullable Object[] values;

    StoredRow(@Nullable Object[] values) {
        this.values = values;
    }

    static <T> StoredRow of(EntityModel<T, ?> model, T entity) {
        RowWriter writer = new RowWriter(model.fields().size());
        for (int field = 0; field < model.fields().size(); field++) {
            model.write(entity, field, writer.at(field));
        }
        return writer.row();
    }

    /** Returns the stored value of the field. */
    @Nullable
    Object value(int field) {
        return values[field];
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
