package io.nexusstore.jooq.internal.translate;

import io.nexusstore.query.Fold;
import java.util.List;

/**
 * The statement of a folding with its operands, and what its results hold.
 *
 * <p>First come the values: of each key and of each least or greatest value where the database folds, else of each field that is
 * asked for. Then come the offsets of those values that have one, then the numbers.
 *
 * @param plan the statement
 * @param isFolded whether the results are groups, and not rows that are still to be folded
 * @param values for each value the position of its field
 * @param numbers the position of the first number, counted from 1
 * @param halves for each fold how many columns its number takes, 0 for a least or greatest value
 */
public record FoldStatement(BoundPlan plan, boolean isFolded, List<Integer> values, int numbers, List<Integer> halves) {

    /** Copies the lists. */
    public FoldStatement {
        values = List.copyOf(values);
        halves = List.copyOf(halves);
    }

    /** Returns whether the fold tells a value, and not a number. */
    public static boolean isValue(Fold<?> fold) {
        return fold.kind() == Fold.Kind.LEAST || fold.kind() == Fold.Kind.GREATEST;
    }
}
