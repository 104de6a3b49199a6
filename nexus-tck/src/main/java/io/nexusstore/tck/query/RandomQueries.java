package io.nexusstore.tck.query;

import io.nexusstore.query.And;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.tck.query.Cell.Nulls;
import io.nexusstore.tck.query.QueryCoverage.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * Random queries on one entity; what was met least is preferred.
 *
 * @param <T> the entity
 */
final class RandomQueries<T> {

    private static final int MOST_COMPARISONS = 11;
    private static final int MOST_PARTS = 4;

    private final RandomValues values;
    private final List<ComparableField<T, ?>> keys = new ArrayList<>();
    private final List<Choice<T>> choices = new ArrayList<>();
    private final List<Count> met = new ArrayList<>();

    /**
     * Creates a source of queries.
     *
     * @param coverage what was met so far
     */
    RandomQueries(Subject<T> subject, RandomValues values, QueryCoverage coverage) {
        this.values = values;
        for (AskedField<T, ?> field : subject.fields()) {
            field.key().ifPresent(keys::add);
        }
        for (Count count : coverage.counts()) {
            if (count.cell().isMet(values.hasNulls())) {
                List<AskedField<T, ?>> asked = subject.fields().stream()
                        .filter(field -> isAsked(subject, field, count.cell()))
                        .toList();
                if (!asked.isEmpty()) {
                    choices.add(new Choice<>(count, asked));
                }
            }
        }
    }

    /** Returns a query, and counts what it compares. */
    Query<T> next() {
        met.clear();
        int comparisons = values.below(40) == 0 ? 0 : 1 + values.below(MOST_COMPARISONS);
        Query<T> query = comparisons == 0 ? Query.all() : Query.where(expression(comparisons));
        for (int left = values.below(4); left > 0; left--) {
            query = query.orderBy(order());
        }
        if (values.below(4) == 0) {
            query = query.offset(values.below(10));
        }
        return values.below(4) == 0 ? query.limit(values.below(20)) : query;
    }

    /** Takes back what was counted for the last query. */
    void discard() {
        met.forEach(count -> count.add(-1));
    }

    /** Returns how many of the cells that it can ask of were met no more often than that. */
    long missing(int times) {
        return choices.stream().filter(choice -> choice.count.times() <= times).count();
    }

    private Order<T> order() {
        ComparableField<T, ?> field = values.pick(keys);
        Order<T> order = values.flag() ? field.asc() : field.desc();
        return values.below(3) > 0 ? order : values.flag() ? order.nullsFirst() : order.nullsLast();
    }

    /** Returns an expression of so many comparisons. */
    private Expression<T> expression(int comparisons) {
        if (values.below(4) == 0) {
            return new Not<>(expression(comparisons));
        }
        if (comparisons == 1) {
            return leaf();
        }
        List<Expression<T>> operands = new ArrayList<>();
        int left = comparisons;
        for (int parts = Math.min(left, 2 + values.below(MOST_PARTS - 1)); parts > 0; parts--) {
            int part = parts == 1 ? left : 1 + values.below(left - parts + 1);
            operands.add(expression(part));
            left -= part;
        }
        if (values.below(20) == 0) {
            operands.add(values.flag() ? new And<>(List.of()) : new Or<>(List.of()));
        }
        return values.flag() ? new And<>(operands) : new Or<>(operands);
    }

    private Expression<T> leaf() {
        Choice<T> choice = values.pick(leastMet());
        met.add(choice.count);
        choice.count.add(1);
        return values.pick(choice.fields).compare(choice.count.cell(), values);
    }

    /** Returns the least of all, not of some: what a run must meet is then met in each, not in most. */
    private List<Choice<T>> leastMet() {
        List<Choice<T>> least = new ArrayList<>();
        int times = Integer.MAX_VALUE;
        for (Choice<T> choice : choices) {
            if (choice.count.times() < times) {
                times = choice.count.times();
                least.clear();
            }
            if (choice.count.times() == times) {
                least.add(choice);
            }
        }
        return least;
    }

    private static <T> boolean isAsked(Subject<T> subject, AskedField<T, ?> field, Cell cell) {
        return field.isOf(cell)
                && (cell.nulls() != Nulls.IN_FIELD
                        || subject.model().fields().get(field.index()).isNullable());
    }

    private record Choice<T>(Count count, List<AskedField<T, ?>> fields) {}
}
