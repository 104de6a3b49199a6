package io.nexusstore.error;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entities break one or more rules of their schema; every violation is listed, and nothing was written. */
public final class SchemaValidationException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** A message is for people; who wants all of a great batch asks for the violations. */
    private static final int MOST_SENTENCES = 20;

    private final transient List<Violation> violations;
    private final transient SortedMap<Integer, List<Violation>> byPosition;

    /**
     * Creates the refusal of a single entity.
     *
     * @param entity the simple name of the entity
     * @param violations every violation, at least one
     */
    public SchemaValidationException(String entity, List<Violation> violations) {
        super(
                VALIDATION_ERROR,
                entity,
                "Entity '" + entity + "' was not saved. " + sentences(violations, MOST_SENTENCES)
                        + others(violations.size() - MOST_SENTENCES));
        this.violations = List.copyOf(violations);
        this.byPosition = Collections.emptySortedMap();
    }

    /**
     * Creates the refusal of a batch.
     *
     * @param entity the simple name of the entity
     * @param byPosition every violation of each entity that has one, by its zero-based position in the batch
     */
    public SchemaValidationException(String entity, SortedMap<Integer, List<Violation>> byPosition) {
        super(VALIDATION_ERROR, entity, message(entity, byPosition));
        this.violations = byPosition.values().stream().flatMap(List::stream).toList();
        SortedMap<Integer, List<Violation>> copy = new TreeMap<>();
        byPosition.forEach((position, found) -> copy.put(position, List.copyOf(found)));
        this.byPosition = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns every violation: by the positions of a batch, and in the order of the fields. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** Returns the violations of each refused entity of a batch by its zero-based position; empty for a single entity. */
    public SortedMap<Integer, List<Violation>> violationsByPosition() {
        return byPosition == null ? Collections.emptySortedMap() : byPosition;
    }

    /** Returns the zero-based position of the first refused entity in its batch, or empty for a single entity. */
    public OptionalInt position() {
        return violationsByPosition().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(violationsByPosition().firstKey());
    }

    private static String message(String entity, SortedMap<Integer, List<Violation>> byPosition) {
        StringBuilder message = new StringBuilder();
        int left = MOST_SENTENCES;
        int passedOver = 0;
        for (var refused : byPosition.entrySet()) {
            List<Violation> found = refused.getValue();
            if (left > 0) {
                message.append(message.isEmpty() ? "" : " ")
                        .append("Entity '" + entity + "' at position " + refused.getKey() + " was not saved. ")
                        .append(sentences(found, left));
            }
            passedOver += Math.max(0, found.size() - Math.max(0, left));
            left -= found.size();
        }
        return message.append(others(passedOver)).toString();
    }

    private static String sentences(List<Violation> violations, int most) {
        return violations.stream().limit(most).map(Violation::message).collect(Collectors.joining(" "));
    }

    private static String others(int number) {
        return number <= 0 ? "" : " There are " + number + " violations more.";
    }
}
