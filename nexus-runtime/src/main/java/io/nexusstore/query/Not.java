package io.nexusstore.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact complement of a condition: it holds where the condition does not, also where fields are null.
 *
 * @param operand the condition
 * @param <T> the entity
 */
public record Not<T>(Expression<T> operand) implements Expression<T> {

    /**
     * Checks the depth.
     *
     * @throws io.nexusstore.error.InvalidInputException when the tree would be deeper than
     *     {@value Expression#MAX_DEPTH}
     */
    public Not {
        Depth.check(List.of(operand));
    }

    @Override
    public int depth() {
        return operand.depth() + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Not<?> that && Trees.equal(this, that);
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
