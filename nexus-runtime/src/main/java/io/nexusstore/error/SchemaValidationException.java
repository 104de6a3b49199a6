package io.nexusstore.error;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An entity breaks one or more rules of its schema; every violation is listed, and nothing was written. */
public final class SchemaValidationException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final int position;

    /**
     * Creates the refusal of a single entity.
     *
     * @param entity the simple name of the entity
     * @param violations every violation, at least one
     */
    public SchemaValidationException(String entity, List<Violation> violations) {
        this(entity, -1, violations);
    }

    /**
     * Creates the refusal of one entity of a batch.
     *
     * @param entity the simple name of the entity
     * @param position the zero-based position in the batch, or -1 for a single entity
     * @param violations every violation of that entity, at least one
     */
    public SchemaValidationException(String entity, int position, List<Violation> violations) {
        super(VALIDATION_ERROR, entity, message(entity, position, violations));
        this.violations = List.copyOf(violations);
        this.position = position;
    }

    /** Returns every violation, in the order of the fields. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** Returns the zero-based position of the entity in its batch, or empty for a single entity. */
    public OptionalInt position() {
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    private static String message(String entity, int position, List<Violation> violations) {
        String where = position < 0 ? "" : " at position " + position;
        return "Entity '" + entity + "'" + where + " was not saved. "
                + violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    }
}
