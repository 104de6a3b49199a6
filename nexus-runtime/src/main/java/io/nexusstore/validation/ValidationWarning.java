package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An entity that was written or returned although it breaks constraints, because its store only warns.
 *
 * @param entity the simple name of the entity
 * @param id the id of the row in its text form
 * @param occasion what was done with the entity
 * @param violations every constraint that it breaks, at least one
 */
public record ValidationWarning(String entity, String id, Occasion occasion, List<Violation> violations) {

    /** Copies the list. */
    public ValidationWarning {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(occasion, "occasion");
        violations = List.copyOf(violations);
    }

    /** Returns the warning as sentences, without values of the entity but its id. */
    public String message() {
        return "Entity '" + entity + "' with id '" + id + "' was " + (occasion == Occasion.SAVE ? "saved" : "read")
                + " although it breaks rules. "
                + violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    }

    /** What was done with an entity that breaks constraints. */
    public enum Occasion {
        /** It was saved or updated. */
        SAVE,
        /** It was read. */
        READ
    }
}
