package io.nexusstore.processor.model;

import java.util.List;

/**
 * An index that an annotation on the record asks for.
 *
 * @param origin the annotation
 * @param fields the names of its components, as written
 * @param isUnique whether no two rows may agree in all of them
 * @param name its name in the database, empty for the default
 */
public record IndexModel(Origin origin, List<Located<String>> fields, boolean isUnique, Located<String> name) {

    /** Copies the list. */
    public IndexModel {
        fields = List.copyOf(fields);
    }

    /** Returns the names of the components. */
    public List<String> fieldNames() {
        return fields.stream().map(Located::value).toList();
    }
}
