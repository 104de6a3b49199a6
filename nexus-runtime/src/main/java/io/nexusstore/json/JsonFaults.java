package io.nexusstore.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a value. Serves one value. */
final class JsonFaults {

    private final JsonPath path = new JsonPath();
    private final List<JsonFinding> found = new ArrayList<>();

    /** Returns the way to the part at hand. */
    JsonPath path() {
        return path;
    }

    void add(String constraint, String expected, String actual) {
        found.add(new JsonFinding(path.toString(), constraint, expected, actual));
    }

    List<JsonFinding> toList() {
        return List.copyOf(found);
    }
}
