package io.nexusstore.query;

import java.util.function.Function;

/**
 * The half-written condition of a fluent query on a text field.
 *
 * @param <T> the entity
 * @param <Q> the fluent query that each operator leads back to
 */
public final class StringTerm<T, Q> extends ComparableTerm<T, String, Q> {

    private final StringField<T> field;
    private final Function<Expression<T>, Q> then;

    StringTerm(StringField<T> field, Function<Expression<T>, Q> then) {
        super(field, then);
        this.field = field;
        this.then = then;
    }

    /** Adds {@link StringField#startsWith}. */
    public Q startsWith(String prefix) {
        return then(field.startsWith(prefix));
    }

    /** Adds {@link StringField#contains}. */
    public Q contains(String part) {
        return then(field.contains(part));
    }

    /** Ignores case in what follows; see {@link StringField#ignoreCase}. */
    public StringTerm<T, Q> ignoreCase() {
        return new StringTerm<>(field.ignoreCase(), then);
    }

    /** Adds {@link StringField#endsWith}. */
    public Q endsWith(String suffix) {
        return then(field.endsWith(suffix));
    }
}
