package io.nexusstore.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A constraint of Jakarta Validation on a component; nothing is checked.
 *
 * @param kind which one
 * @param name the simple name of its annotation
 * @param origin the annotation
 * @param message the message as written, with the attributes filled in; empty for the default
 * @param attributes the other attributes, written or by default, in their text forms
 * @param flags the names of the flags of a pattern
 */
public record ConstraintModel(
        ConstraintKind kind,
        String name,
        Origin origin,
        String message,
        Map<String, String> attributes,
        List<String> flags) {

    /** Copies the collections. */
    public ConstraintModel {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        flags = List.copyOf(flags);
    }

    /** Returns the attribute, or empty text when there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Returns the attribute as a number; 0 when there is none. */
    public long number(String attribute) {
        return Long.parseLong(attributes.getOrDefault(attribute, "0"));
    }

    /** Returns whether a bound itself is allowed. */
    public boolean isInclusive() {
        return !attribute("inclusive").equals("false");
    }
}
