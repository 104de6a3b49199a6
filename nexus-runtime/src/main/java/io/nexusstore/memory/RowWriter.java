package io.nexusstore.memory;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.value.ValueSink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row, field by field, and copies what could change. Writes one row. */
final class RowWriter implements ValueSink {

    private final @Nullable Object[] values;
    private int field;

    RowWriter(int fields) {
        this.values = new Object[fields];
    }

    /** Starts with the values of a stored row. */
    RowWriter(StoredRow row, int fields) {
        this(fields);
        for (int i = 0; i < fields; i++) {
            values[i] = row.value(i);
        }
    }

    /** Returns the stored form of an id, which is the key of its row. */
    static <ID> Object key(EntityModel<?, ID> model, ID id) {
        RowWriter writer = new RowWriter(1);
        model.writeId(id, writer);
        Object key = writer.values[0];
        if (key == null) {
            throw new IllegalStateException("The model of entity '" + model.name() + "' wrote no id.");
        }
        return key;
    }

    /** Returns this writer, which puts the next value into the field. */
    RowWriter at(int next) {
        field = next;
        return this;
    }

    /** Puts a boxed value into the field, an enum by its name. */
    void put(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            values[field] = constant.name();
        } else {
            values[field] = value instanceof byte[] bytes ? bytes.clone() : value;
        }
    }

    StoredRow row() {
        return new StoredRow(values);
    }

    @Override
    public void nullValue() {
        values[field] = null;
    }

    @Override
    public void booleanValue(boolean value) {
        values[field] = value;
    }

    @Override
    public void byteValue(byte value) {
        values[field] = value;
    }

    @Override
    public void shortValue(short value) {
        values[field] = value;
    }

    @Override
    public void intValue(int value) {
        values[field] = value;
    }

    @Override
    public void longValue(long value) {
        values[field] = value;
    }

    @Override
    public void floatValue(float value) {
        values[field] = value;
    }

    @Override
    public void doubleValue(double value) {
        values[field] = value;
    }

    @Override
    public void charValue(char value) {
        values[field] = value;
    }

    @Override
    public void string(@Nullable String value) {
        values[field] = value;
    }

    @Override
    public void instant(@Nullable Instant value) {
        values[field] = value;
    }

    @Override
    public void uuid(@Nullable UUID value) {
        values[field] = value;
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        values[field] = value == null ? null : value.clone();
    }
}
