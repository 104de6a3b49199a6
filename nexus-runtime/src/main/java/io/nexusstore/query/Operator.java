package io.nexusstore.query;

/** How a {@link Comparison} relates its field to its operands. */
public enum Operator {
    /** Equal to the operand. */
    EQ,
    /** Not equal to the operand, or null. */
    NE,
    /** Less than the operand. */
    LT,
    /** Less than or equal to the operand. */
    LE,
    /** Greater than the operand. */
    GT,
    /** Greater than or equal to the operand. */
    GE,
    /** Equal to one of the operands; false for none. */
    IN,
    /** Equal to none of the operands, or null; true for none. */
    NOT_IN,
    /** Without a value. */
    IS_NULL,
    /** With a value. */
    IS_NOT_NULL,
    /** A text that begins with the operand, literally. */
    STARTS_WITH,
    /** A text that holds the operand, literally. */
    CONTAINS,
    /** A text that ends with the operand, literally. */
    ENDS_WITH
}
