package io.nexusstore.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of maps that stand for records. */
public final class JsonKeys {

    /** What a component of a record can be called, as far as anybody would read it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]{0,63}");

    private JsonKeys() {}

    /** Returns the entries by the texts of their keys; those without one are by a text that is no name. */
    public static Map<String, @Nullable Object> byName(Map<?, ?> map) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(key instanceof String name ? name : "", value));
        return entries;
    }

    /** Returns what a message may show of a key that is unknown: what looks like a name, else {@code *}. */
    public static String shown(String key) {
        return NAME.matcher(key).matches() ? key : "*";
    }
}
