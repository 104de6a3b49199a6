package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.List;

/** The bound on the depth of trees, kept where trees are built so that every later walk may recurse. */
final class Depth {

    private Depth() {}

    static int above(List<? extends Expression<?>> operands) {
        int deepest = 0;
        for (Expression<?> operand : operands) {
            deepest = Math.max(deepest, operand.depth());
        }
        return deepest + 1;
    }

    static void check(List<? extends Expression<?>> operands) {
        if (above(operands) > Expression.MAX_DEPTH) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_QUERY,
                    null,
                    "The expression is nested more than " + Expression.MAX_DEPTH
                            + " levels deep. Combine conditions side by side, or use in(...) for many values.");
        }
    }
}
