package io.nexusstore.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A walk through all parts of one value, which collects what is wrong with them. Serves one value. */
final class JsonWalk {

    private final boolean isMapLike;
    private final boolean isStrict;
    private final @Nullable PartVisitor visitor;
    private final JsonPath path = new JsonPath();
    private final StringBuilder pattern = new StringBuilder();
    private final List<JsonFinding> found = new ArrayList<>();

    private JsonWalk(boolean isMapLike, boolean isStrict, @Nullable PartVisitor visitor) {
        this.isMapLike = isMapLike;
        this.isStrict = isStrict;
        this.visitor = visitor;
    }

    /** Returns a walk through a value of the form's own type. */
    static JsonWalk throughValue(@Nullable PartVisitor visitor) {
        return new JsonWalk(false, false, visitor);
    }

    /** Returns a walk through anything that may stand for such a value. */
    static JsonWalk throughMaps(boolean isStrict, PartVisitor visitor) {
        return new JsonWalk(true, isStrict, visitor);
    }

    boolean isMapLike() {
        return isMapLike;
    }

    boolean isStrict() {
        return isStrict;
    }

    /** Goes to a part: by the place that violations name, and by the kind of place. */
    void enter(Object place, String step) {
        path.enter(place);
        pattern.append(step);
    }

    void leave(String step) {
        path.leave();
        pattern.setLength(pattern.length() - step.length());
    }

    /** Shows the part at hand to the visitor. */
    void visit(@Nullable Object value) {
        if (visitor != null) {
            visitor.visit(pattern.toString(), path::toString, value);
        }
    }

    void add(String constraint, String expected, String actual) {
        found.add(new JsonFinding(path.toString(), constraint, expected, actual));
    }

    /** Reports a value that stands for none of the form. */
    void addType(String expected, Object value) {
        add("type", expected, nameOf(value));
    }

    int size() {
        return found.size();
    }

    List<JsonFinding> toList() {
        return List.copyOf(found);
    }

    static String nameOf(Object value) {
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Number) {
            return "a number of another kind";
        }
        if (value instanceof Boolean) {
            return "a truth value";
        }
        if (value instanceof Map) {
            return "a map";
        }
        return value instanceof Collection ? "a collection" : "of another type";
    }
}
