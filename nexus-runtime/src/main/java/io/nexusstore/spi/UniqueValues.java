package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds which values of a unique index, over those of another where it is part of a draft. */
final class UniqueValues {

    private final IndexFacts index;
    private final @Nullable UniqueValues origin;
    private final Map<List<Object>, Optional<Object>> holders = new HashMap<>();

    UniqueValues(IndexFacts index, @Nullable UniqueValues origin) {
        this.index = index;
        this.origin = origin;
    }

    boolean isTaken(Object key, Row row) {
        List<Object> values = valuesOf(row);
        Object holder = values == null ? null : holder(values);
        return holder != null && !holder.equals(key);
    }

    void add(Object key, Row row) {
        List<Object> values = valuesOf(row);
        if (values != null) {
            holders.put(values, Optional.of(key));
        }
    }

    /** Another row may have taken the values meanwhile, where the changes of a draft are handed on in their order. */
    void remove(Object key, Row row) {
        List<Object> values = valuesOf(row);
        if (values != null && key.equals(holder(values))) {
            if (origin == null) {
                holders.remove(values);
            } else {
                holders.put(values, Optional.empty());
            }
        }
    }

    List<String> fieldNames(EntityModel<?, ?> model) {
        return index.fields().stream()
                .map(field -> model.fields().get(field))
                .map(FieldFacts::name)
                .toList();
    }

    private @Nullable Object holder(List<Object> values) {
        Optional<Object> holder = holders.get(values);
        if (holder != null) {
            return holder.orElse(null);
        }
        return origin == null ? null : origin.holder(values);
    }

    private @Nullable List<Object> valuesOf(Row row) {
        List<Object> values = new ArrayList<>(index.fields().size());
        for (int field : index.fields()) {
            Object value = row.value(field);
            if (value == null) {
                return null;
            }
            values.add(comparable(value));
        }
        return values;
    }

    /** Bytes are equal by their content, times with an offset by their instant. */
    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }
}
