package io.nexusstore.query;

/**
 * A text field; every operand is matched literally and exactly, by code point, unless {@link #ignoreCase} says otherwise.
 *
 * @param <T> the entity
 */
public interface StringField<T> extends ComparableField<T, String> {

    /**
     * Returns the condition that the text begins with the operand; every text begins with the empty one.
     *
     * @throws io.nexusstore.error.InvalidInputException when the operand is outside the canonical domain
     */
    Expression<T> startsWith(String prefix);

    /**
     * Returns the condition that the text holds the operand.
     *
     * @throws io.nexusstore.error.InvalidInputException when the operand is outside the canonical domain
     */
    Expression<T> contains(String part);

    /**
     * Returns the condition that the text ends with the operand.
     *
     * @throws io.nexusstore.error.InvalidInputException when the operand is outside the canonical domain
     */
    Expression<T> endsWith(String suffix);

    /**
     * Returns this field with case ignored: stored texts, operands and keys of order count with A to Z as a to z, and all
     * other characters as they are, on every backend.
     *
     * <p>{@code @Field(caseFolded = true)} on the component lets an index serve it.
     */
    StringField<T> ignoreCase();
}
