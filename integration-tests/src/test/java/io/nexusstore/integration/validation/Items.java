package io.nexusstore.integration.validation;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes maps of records, with values as the record has them or as a document would write them. */
final class Items {

    private final Random random;

    Items(Random random) {
        this.random = random;
    }

    /** Returns the components by their names. */
    Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            item.put(component.getName(), valueOf(component, record));
        }
        return item;
    }

    private @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return of(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private @Nullable Object of(@Nullable Object value) {
        if (value instanceof Record record) {
            return of(record);
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, held) ->
                    entries.put(key instanceof Integer && random.nextBoolean() ? key.toString() : key, of(held)));
            return entries;
        }
        return value != null && random.nextBoolean() ? asWritten(value) : value;
    }

    private static Object asWritten(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Character
                || value instanceof Enum
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof UUID
                || value instanceof TemporalAmount
                || (value instanceof Temporal && !(value instanceof java.time.Year))) {
            return value instanceof Enum<?> constant ? constant.name() : value.toString();
        }
        if (value instanceof java.time.Year year) {
            return (long) year.getValue();
        }
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        return value instanceof Float number ? (Object) Double.valueOf(number.toString()) : value;
    }
}
