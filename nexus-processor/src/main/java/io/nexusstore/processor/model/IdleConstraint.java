package io.nexusstore.processor.model;

/**
 * A constraint of Jakarta Validation that nobody evaluates.
 *
 * @param path where it stands, as users write it: {@code lines[].city}
 * @param constraint the simple name of its annotation
 * @param reason why it is not evaluated
 * @param origin the place to point at
 */
public record IdleConstraint(String path, String constraint, Reason reason, Origin origin) {

    /** Why a constraint is not evaluated. */
    public enum Reason {
        /** A record around it is not to be validated. */
        NOT_VALID(
                "which is not evaluated, since a record around it is not marked @Valid. Mark that with @Valid, or remove the "
                        + "constraint."),
        /** It stands in a value that a converter takes as a whole. */
        CONVERTED(
                "which is not evaluated, since @Convert stores the value as a whole. Check it in a FieldRule and name that "
                        + "with @ValidatedBy."),
        /** It stands on a method or a type. */
        MEMBER(
                "which is not evaluated, since constraints count on components alone. Write its rule as an EntityRule of the "
                        + "entity and name that with @ValidatedBy.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** Returns the reason and the remedy, as the end of a sentence. */
        public String text() {
            return text;
        }
    }
}
