package io.nexusstore.processor.model;

import java.util.List;

/**
 * A part of a value that is stored as JSON: the element of a collection, the key or value of a map, a component of a record.
 *
 * @param name the name of the component; {@link #ELEMENT}, {@link #KEY} or {@link #VALUE} for others
 * @param type its type
 * @param isNullable whether it may be null
 * @param isConstrained whether only a constraint forbids null
 * @param constraints the constraints of Jakarta Validation that it must keep, in order
 */
public record PartModel(
        String name, FieldType type, boolean isNullable, boolean isConstrained, List<ConstraintModel> constraints) {

    /** The name of the elements of a list or a set. */
    public static final String ELEMENT = "element";

    /** The name of the keys of a map. */
    public static final String KEY = "key";

    /** The name of the values of a map. */
    public static final String VALUE = "value";

    /** Copies the list. */
    public PartModel {
        constraints = List.copyOf(constraints);
    }

    /** Returns this part as one that a constraint alone forbids to be null. */
    public PartModel constrained() {
        return new PartModel(name, type, isNullable, true, constraints);
    }

    /** Returns what stands behind the path of a value of that type: {@code []} for elements, {@code .city} for components. */
    public String step(FieldType owner) {
        if (owner.kind() == FieldKind.RECORD) {
            return "." + name;
        }
        return name.equals(KEY) ? "[]<key>" : "[]";
    }
}
