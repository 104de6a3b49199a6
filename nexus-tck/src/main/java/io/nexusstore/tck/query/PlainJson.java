package io.nexusstore.tck.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON by the words of the documentation, without a line in common with the runtime.
 *
 * <p>Abstract for those that get something wrong on purpose.
 */
public abstract class PlainJson {

    private final Components components = new Components();

    /** For subclasses, each of which gets something else wrong. */
    protected PlainJson() {}

    /** Returns the one that gets nothing wrong. */
    public static PlainJson right() {
        return new PlainJson() {};
    }

    /** Returns the JSON of a value of a type that is stored as JSON, or of a part of one. */
    public String text(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return "[" + String.join(",", elements(collection)) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return object(entries(map));
        }
        if (value instanceof Record row) {
            return object(entries(row));
        }
        return value == null || value instanceof Boolean || (value instanceof Number number && isBare(number))
                ? String.valueOf(value)
                : quoted(value);
    }

    /** Returns the JSON of the elements, in their order. */
    protected List<String> elements(Collection<?> collection) {
        List<String> elements = new ArrayList<>();
        for (Object element : collection) {
            elements.add(text(element));
        }
        if (collection instanceof Set<?>) {
            elements.sort(PlainAnswer::compareCodePoints);
        }
        return elements;
    }

    /** Returns the JSON of the entries, in their order. */
    protected List<String> entries(Map<?, ?> map) {
        Map<String, String> entries = new TreeMap<>(PlainAnswer::compareCodePoints);
        map.forEach((key, value) -> entries.put(name(key), text(value)));
        return joined(entries);
    }

    /** Returns the JSON of the components, in their order. */
    protected List<String> entries(Record row) {
        Map<String, String> entries = new TreeMap<>(PlainAnswer::compareCodePoints);
        components.of(row).forEach((name, accessor) -> {
            Object value = components.read(accessor, row);
            if (value != null) {
                entries.put(name, text(value));
            }
        });
        return joined(entries);
    }

    private static List<String> joined(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .toList();
    }

    private static String object(List<String> entries) {
        return "{" + String.join(",", entries) + "}";
    }

    private static boolean isBare(Number number) {
        return number.getClass().getPackageName().equals("java.lang");
    }

    private static String quoted(Object scalar) {
        StringBuilder text = new StringBuilder("\"");
        for (char each : name(scalar).toCharArray()) {
            text.append(
                    switch (each) {
                        case '"', '\\' -> "\\" + each;
                        case '\n' -> "\\n";
                        default -> each < ' ' ? String.format("\\u%04x", (int) each) : String.valueOf(each);
                    });
        }
        return text.append('"').toString();
    }

    private static String name(Object scalar) {
        if (scalar instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (scalar instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return scalar instanceof Enum<?> constant ? constant.name() : scalar.toString();
    }
}
