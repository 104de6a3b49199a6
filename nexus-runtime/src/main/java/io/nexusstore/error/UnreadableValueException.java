package io.nexusstore.error;

/**
 * A stored value that is not of the type, or not in the domain, of its field.
 *
 * <p>Value sources and generated codecs throw it while a row is read; whoever reads the row adds the id and the column
 * and reports an {@link UnreadableRowException}. It never leaves a store by itself.
 */
public final class UnreadableValueException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final int field;
    private final String reason;

    /**
     * Creates the report of one value.
     *
     * @param field the index of the field
     * @param reason what is wrong, without the value, such as {@code holds TEXT where INTEGER is expected}
     */
    public UnreadableValueException(int field, String reason) {
        super(VALIDATION_ERROR, null, "Field " + field + " " + reason + ".");
        this.field = field;
        this.reason = reason;
    }

    /** Returns the index of the field. */
    public int field() {
        return field;
    }

    /** Returns what is wrong with the stored value. */
    public String reason() {
        return reason;
    }
}
