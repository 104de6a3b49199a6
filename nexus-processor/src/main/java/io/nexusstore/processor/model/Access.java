package io.nexusstore.processor.model;

import java.util.List;

/**
 * The way from an entity to one of its components, or to one of a record embedded in it.
 *
 * @param path the names of the components on the way, the component's own last; at least one
 * @param isOptional whether a record on the way may be absent
 */
public record Access(List<String> path, boolean isOptional) {

    /** Copies the list. */
    public Access {
        path = List.copyOf(path);
    }

    /** Returns the name as users write it: {@code email}, {@code address.city}. */
    public String name() {
        return String.join(".", path);
    }

    /** Returns the name within the record that declares the component. */
    public String simpleName() {
        return path.get(path.size() - 1);
    }

    /** Returns whether the component belongs to an embedded record. */
    public boolean isEmbedded() {
        return path.size() > 1;
    }

    /** Returns the name as generated methods and parameters spell it: {@code email}, {@code addressCity}. */
    public String identifier() {
        StringBuilder identifier = new StringBuilder(path.get(0));
        path.subList(1, path.size()).forEach(part -> identifier.append(capitalized(part)));
        return identifier.toString();
    }

    /** Returns a name with its first letter in upper case. */
    public static String capitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
