package io.nexusstore.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition that holds where at least one of its operands holds; false without operands.
 *
 * @param operands the conditions, in the order given
 * @param <T> the entity
 */
public record Or<T>(List<Expression<T>> operands) implements Expression<T> {

    /**
     * Copies the operands.
     *
     * @throws io.nexusstore.error.InvalidInputException when the tree would be deeper than
     *     {@value Expression#MAX_DEPTH}
     */
    public Or {
        operands = List.copyOf(operands);
        Depth.check(operands);
    }

    @Override
    public int depth() {
        return Depth.above(operands);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Or<?> that && Trees.equal(this, that);
    }

    @Override
    public int hashCode() {
        return Trees.hash(this);
    }

    @Override
    public String toString() {
        return Trees.text(this);
    }
}
