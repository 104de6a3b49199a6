package io.nexusstore.query;

/**
 * A text field; every operand is matched literally and exactly, by code point.
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
}
