package io.nexusstore.tck.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The components of records by their names, read from the records themselves rather than by generated code. */
final class Components {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final Map<Class<?>, SortedMap<String, Method>> accessors = new ConcurrentHashMap<>();

    /** Returns the value at the end of a path of names, null where a record on the way is absent. */
    @Nullable
    Object value(Object row, String path) {
        Object value = row;
        for (String name : DOT.splitAsStream(path).toList()) {
            value = value == null ? null : read(Objects.requireNonNull(of(value).get(name), path), value);
        }
        return value;
    }

    /** Returns the accessors of the record by the names of its components, sorted by code point. */
    SortedMap<String, Method> of(Object row) {
        return accessors.computeIfAbsent(row.getClass(), type -> {
            SortedMap<String, Method> sorted = new TreeMap<>(PlainAnswer::compareCodePoints);
            for (RecordComponent component : type.getRecordComponents()) {
                sorted.put(component.getName(), component.getAccessor());
            }
            return sorted;
        });
    }

    @Nullable
    Object read(Method accessor, Object row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("A component of a record cannot be read.", failure);
        }
    }
}
