package io.nexusstore.generated;

import java.util.List;
import java.util.Objects;

/**
 * One declared index.
 *
 * @param name the declared name, or empty text for the one that the naming strategy gives
 * @param fields the indexes of its fields, the most significant first
 * @param isUnique whether two rows may not agree in all of its fields; rows with a null in one never agree
 */
public record IndexFacts(String name, List<Integer> fields, boolean isUnique) {

    /** Copies the fields. */
    public IndexFacts {
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
    }
}
