package io.nexusstore.json;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The form of maps: a JSON object, whose names are the keys.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class MapForm<K, V extends @Nullable Object> extends JsonForm<Map<K, V>> {

    private final ScalarForm<K> key;
    private final JsonForm<V> value;

    MapForm(ScalarForm<K> key, JsonForm<V> value) {
        this.key = key;
        this.value = value;
    }

    /** Returns the form of the keys. */
    public ScalarForm<K> key() {
        return key;
    }

    /** Returns the form of the values. */
    public JsonForm<V> value() {
        return value;
    }

    @Override
    boolean isNested() {
        return true;
    }

    @Override
    Map<K, V> copy(Map<K, V> map) {
        Map<K, V> copy = new LinkedHashMap<>();
        if (hasNullKey(map)) {
            map.forEach((each, held) -> put(each, value.copyOrNull(held), copy));
        } else {
            byName(map)
                    .values()
                    .forEach(entry -> put(key.copy(entry.getKey()), value.copyOrNull(entry.getValue()), copy));
        }
        return Collections.unmodifiableMap(copy);
    }

    @Override
    void write(Map<K, V> map, StringBuilder out) {
        out.append('{');
        int start = out.length();
        byName(map).forEach((name, entry) -> {
            if (out.length() > start) {
                out.append(',');
            }
            JsonText.append(name, out);
            value.writeOrNull(entry.getValue(), out.append(':'));
        });
        out.append('}');
    }

    @Override
    Map<K, V> read(JsonSource in) {
        in.demand(JsonToken.START_OBJECT, "an object");
        Map<K, V> map = new LinkedHashMap<>();
        for (in.next(); !in.is(JsonToken.END_OBJECT); in.next()) {
            in.path().enter(JsonPath.Key.UNKNOWN);
            K name = key.ofName(in.text(), in);
            in.path().leave();
            in.next();
            map.put(name, value.readAt(in, new JsonPath.Key(key.shown(name))));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    @Nullable
    Map<K, V> accept(Object value, JsonWalk walk) {
        if (!(value instanceof Map<?, ?> map)) {
            walk.addType("a map", value);
            return null;
        }
        walk.visit(value);
        Map<K, V> accepted = new LinkedHashMap<>();
        Set<K> keys = new HashSet<>();
        boolean isWhole = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            isWhole &= accept(entry.getKey(), entry.getValue(), keys, accepted, walk);
        }
        return walk.isMapLike() && isWhole ? Collections.unmodifiableMap(accepted) : null;
    }

    /** Returns whether both stand for values, of which a null that is not admitted is one. */
    private boolean accept(
            @Nullable Object name, @Nullable Object held, Set<K> keys, Map<K, V> accepted, JsonWalk walk) {
        if (name == null) {
            walk.enter(new JsonPath.Key("null"), "[]");
            walk.add("required", "a key", "null");
            walk.leave("[]");
            return true;
        }
        K typed = acceptKey(name, keys, walk);
        JsonPath.Key place = typed == null ? JsonPath.Key.UNKNOWN : new JsonPath.Key(key.shown(typed));
        V kept = value.acceptAt(held, place, "[]", walk);
        if (typed == null || (held != null && kept == null)) {
            return false;
        }
        if (walk.isMapLike()) {
            put(typed, kept, accepted);
        }
        return true;
    }

    /** Faults of keys are at the place of their entry, and constraints of keys at the key. */
    private @Nullable K acceptKey(Object name, Set<K> keys, JsonWalk walk) {
        K typed = key.standsForKey(name, walk);
        JsonPath.Key place = typed == null ? JsonPath.Key.UNKNOWN : new JsonPath.Key(key.shown(typed));
        walk.enter(place, "[]");
        if (typed == null) {
            key.addType(name, walk);
        } else {
            key.addFault(typed, walk);
            if (!keys.add(key.copy(typed))) {
                // only one value of several for the same key would be kept
                walk.add("domain", "the only entry for its key", "one of several");
            }
            walk.enter(JsonPath.OF_KEY, "<key>");
            walk.visit(typed);
            walk.leave("<key>");
        }
        walk.leave("[]");
        return typed;
    }

    /** A null key is written like the text of that name; it is reported, and never stored. */
    private SortedMap<String, Map.Entry<K, V>> byName(Map<K, V> map) {
        SortedMap<String, Map.Entry<K, V>> sorted = new TreeMap<>(ScalarForm::compare);
        for (Map.Entry<K, V> entry : map.entrySet()) {
            @Nullable K name = entry.getKey();
            sorted.put(name == null ? "null" : key.name(name), entry);
        }
        return sorted;
    }

    private boolean hasNullKey(Map<K, V> map) {
        for (@Nullable K name : map.keySet()) {
            if (name == null) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("NullAway") // a null that the form does not admit passes until it is reported
    private static <K, V extends @Nullable Object> void put(@Nullable K key, @Nullable V value, Map<K, V> map) {
        map.put(key, value);
    }
}
