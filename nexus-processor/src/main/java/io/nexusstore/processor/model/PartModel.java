package io.nexusstore.processor.model;

/**
 * A part of a value that is stored as JSON: the element of a collection, the key or value of a map, a component of a record.
 *
 * @param name the name of the component; {@link #ELEMENT}, {@link #KEY} or {@link #VALUE} for others
 * @param type its type
 * @param isNullable whether it may be null
 */
public record PartModel(String name, FieldType type, boolean isNullable) {

    /** The name of the elements of a list or a set. */
    public static final String ELEMENT = "element";

    /** The name of the keys of a map. */
    public static final String KEY = "key";

    /** The name of the values of a map. */
    public static final String VALUE = "value";
}
