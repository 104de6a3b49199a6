package io.nexusstore.query;

import java.util.function.Function;

/**
 * The half-written condition of a fluent query: it has its field and waits for its operator.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 * @param <Q> the fluent query that each operator leads back to
 */
public sealed class ComparableTerm<T, F, Q> extends PlainTerm<T, F, Q> permits StringTerm {

    private final ComparableField<T, F> field;

    ComparableTerm(ComparableField<T, F> field, Function<Expression<T>, Q> then) {
        super(field, then);
        this.field = field;
    }

    /** Adds {@link ComparableField#lt}. */
    public final Q lt(F value) {
        return then(field.lt(value));
    }

    /** Adds {@link ComparableField#le}. */
    public final Q le(F value) {
        return then(field.le(value));
    }

    /** Adds {@link ComparableField#gt}. */
    public final Q gt(F value) {
        return then(field.gt(value));
    }

    /** Adds {@link ComparableField#ge}. */
    public final Q ge(F value) {
        return then(field.ge(value));
    }

    /** Adds {@link ComparableField#between}. */
    public final Q between(F low, F high) {
        return then(field.between(low, high));
    }
}
