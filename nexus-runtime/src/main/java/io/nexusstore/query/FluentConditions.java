package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A generated query that has conditions alone, each conjoined with those before. Immutable.
 *
 * <p>The query of an entity extends it by a method for each component, which begins a condition:
 *
 * <pre>{@code
 * UserQuery.where()
 *     .age().ge(18)
 *     .anyOf(q -> q.name().startsWith("A"), q -> q.email().isNull())
 *     .orderBy().name().asc()
 *     .limit(10);
 * }</pre>
 *
 * @param <T> the entity
 * @param <Q> the generated query
 * @param <O> its order
 */
public abstract non-sealed class FluentConditions<T, Q extends FluentConditions<T, Q, O>, O extends FluentOrder<T, O>>
        implements FluentQuery<T> {

    private final Query<T> query;

    /**
     * Creates a query of the conditions of another one; generated code calls this.
     *
     * @param query the conditions
     * @throws InvalidInputException when there is more than conditions, which the next one would lose
     */
    protected FluentConditions(Query<T> query) {
        if (!query.isUnordered()) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_QUERY,
                    null,
                    "A query with an order or a window takes no more conditions. Begin with the conditions.");
        }
        this.query = query;
    }

    /**
     * Adds the condition that at least one of the given ones holds; false for none.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value Expression#MAX_DEPTH}
     */
    @SafeVarargs
    public final Q anyOf(Expression<T>... conditions) {
        List<Expression<T>> operands = new ArrayList<>(conditions.length);
        for (Expression<T> condition : conditions) {
            operands.add(condition);
        }
        return and(new Or<>(operands));
    }

    /**
     * Adds the condition that at least one alternative holds; each is what an operator adds to an empty query, and one that
     * adds nothing always holds.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value Expression#MAX_DEPTH}
     */
    @SafeVarargs
    public final Q anyOf(UnaryOperator<Q>... groups) {
        List<Expression<T>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<Q> group : groups) {
            operands.add(condition(group));
        }
        return and(new Or<>(operands));
    }

    /**
     * Adds the condition that all of the given ones hold; true for none.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value Expression#MAX_DEPTH}
     */
    @SafeVarargs
    public final Q allOf(Expression<T>... conditions) {
        List<Expression<T>> operands = new ArrayList<>(conditions.length);
        for (Expression<T> condition : conditions) {
            operands.add(condition);
        }
        return and(new And<>(operands));
    }

    /**
     * Adds the condition that all groups hold; each is what an operator adds to an empty query, and one that adds nothing
     * always holds.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value Expression#MAX_DEPTH}
     */
    @SafeVarargs
    public final Q allOf(UnaryOperator<Q>... groups) {
        List<Expression<T>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<Q> group : groups) {
            operands.add(condition(group));
        }
        return and(new And<>(operands));
    }

    /** Begins the order; conditions can no longer be added. */
    public abstract O orderBy();

    /**
     * Bounds the number of entities; conditions can no longer be added.
     *
     * @param rows the greatest number of entities, the first ones in the order
     * @throws InvalidInputException when the number is negative
     */
    public final O limit(long rows) {
        return orderBy().limit(rows);
    }

    /**
     * Leaves out the first entities; conditions can no longer be added.
     *
     * @param rows how many entities are left out
     * @throws InvalidInputException when the number is negative
     */
    public final O offset(long rows) {
        return orderBy().offset(rows);
    }

    @Override
    public final Query<T> toQuery() {
        return query;
    }

    /**
     * Returns the generated query of other conditions, instead of those of this one; only generated code implements and only
     * the runtime calls this.
     */
    protected abstract Q with(Query<T> conditions);

    /** Begins a condition on a field with an order; generated code calls this. */
    protected final <F> ComparableTerm<T, F, Q> comparable(ComparableField<T, F> field) {
        return new ComparableTerm<>(field, this::and);
    }

    /** Begins a condition on a text; generated code calls this. */
    protected final StringTerm<T, Q> text(StringField<T> field) {
        return new StringTerm<>(field, this::and);
    }

    /** Begins a condition on a field without an order; generated code calls this. */
    protected final <F> PlainTerm<T, F, Q> plain(PlainField<T, F> field) {
        return new PlainTerm<>(field, this::and);
    }

    /** Begins a condition on a list or a set; generated code calls this. */
    protected final <F extends Collection<E>, E extends @Nullable Object> CollectionTerm<T, F, E, Q> collection(
            CollectionField<T, F, E> field) {
        return new CollectionTerm<>(field, this::and);
    }

    private Q and(Expression<T> condition) {
        return with(query.and(condition));
    }

    /** Returns what the operator adds to an empty query. */
    private Expression<T> condition(UnaryOperator<Q> group) {
        Query<T> added = group.apply(with(Query.unconstrained())).toQuery();
        return added.predicate().orElse(new And<>(List.of()));
    }
}
