package io.nexusstore.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The half-written condition of a fluent query on any field: it has its field and waits for its operator.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 * @param <Q> the fluent query that each operator leads back to
 */
public sealed class PlainTerm<T, F, Q> permits CollectionTerm, ComparableTerm {

    private final EntityField<T, F> field;
    private final Function<Expression<T>, Q> then;

    PlainTerm(EntityField<T, F> field, Function<Expression<T>, Q> then) {
        this.field = Objects.requireNonNull(field, "field");
        this.then = Objects.requireNonNull(then, "then");
    }

    /** Adds {@link EntityField#eq}. */
    public final Q eq(@Nullable F value) {
        return then.apply(field.eq(value));
    }

    /** Adds {@link EntityField#ne}. */
    public final Q ne(@Nullable F value) {
        return then.apply(field.ne(value));
    }

    /** Adds {@link EntityField#in}. */
    public final Q in(Collection<? extends @Nullable F> values) {
        return then.apply(field.in(values));
    }

    /** Adds {@link EntityField#in} for the values listed. */
    @SafeVarargs
    public final Q in(F... values) {
        List<F> list = new ArrayList<>(values.length);
        for (F value : values) {
            list.add(value);
        }
        return in(list);
    }

    /** Adds {@link EntityField#notIn}. */
    public final Q notIn(Collection<? extends @Nullable F> values) {
        return then.apply(field.notIn(values));
    }

    /** Adds {@link EntityField#notIn} for the values listed. */
    @SafeVarargs
    public final Q notIn(F... values) {
        List<F> list = new ArrayList<>(values.length);
        for (F value : values) {
            list.add(value);
        }
        return notIn(list);
    }

    /** Adds {@link EntityField#isNull}. */
    public final Q isNull() {
        return then.apply(field.isNull());
    }

    /** Adds {@link EntityField#isNotNull}. */
    public final Q isNotNull() {
        return then.apply(field.isNotNull());
    }

    final Q then(Expression<T> expression) {
        return then.apply(expression);
    }
}
