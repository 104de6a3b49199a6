package io.nexusstore.json;

import io.nexusstore.value.ValueOrder;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The form of values without parts: JSON texts, numbers and truth values.
 *
 * @param <V> the type of the values
 */
public final class ScalarForm<V> extends JsonForm<V> {

    private final Notation notation;
    private final String expected;
    private final Function<V, String> print;
    private final Function<String, V> parse;
    private final UnaryOperator<V> canonical;
    private final Function<V, @Nullable String> fault;

    /**
     * Creates a form.
     *
     * @param expected the domain of the values, in words
     * @param print gives the text of a canonical value
     * @param parse gives the value of such a text, or fails with an {@link IllegalArgumentException}, an
     *     {@link ArithmeticException} or a {@link DateTimeException}
     */
    ScalarForm(Notation notation, String expected, Function<V, String> print, Function<String, V> parse) {
        this(notation, expected, print, parse, UnaryOperator.identity(), value -> null);
    }

    private ScalarForm(
            Notation notation,
            String expected,
            Function<V, String> print,
            Function<String, V> parse,
            UnaryOperator<V> canonical,
            Function<V, @Nullable String> fault) {
        this.notation = Objects.requireNonNull(notation, "notation");
        this.expected = expected;
        this.print = print;
        this.parse = parse;
        this.canonical = canonical;
        this.fault = fault;
    }

    /** Returns this form for values that are brought into their domain, or have none. */
    ScalarForm<V> within(UnaryOperator<V> domain, Function<V, @Nullable String> without) {
        return new ScalarForm<>(notation, expected, print, parse, domain, without);
    }

    @Override
    boolean isNested() {
        return false;
    }

    @Override
    V copy(V value) {
        return fault.apply(value) == null ? canonical.apply(value) : value;
    }

    @Override
    void write(V value, StringBuilder out) {
        if (notation == Notation.TEXT) {
            JsonText.append(print.apply(value), out);
        } else {
            out.append(print.apply(value));
        }
    }

    @Override
    V read(JsonSource in) {
        if (!notation.fits(in)) {
            throw in.otherThan(expected);
        }
        return parsed(in.text(), in);
    }

    @Override
    void check(V value, JsonFaults faults) {
        String found = fault.apply(value);
        if (found != null) {
            faults.add("domain", expected, found);
        }
    }

    /** Returns the value as the name of an entry. */
    String name(V value) {
        return print.apply(value);
    }

    /** Returns the value of that name. */
    V ofName(String name, JsonSource in) {
        return parsed(name, in);
    }

    /** Returns what a message may show of the value in a path: texts of users are not repeated. */
    String shown(V value) {
        return value instanceof String ? "*" : print.apply(value);
    }

    static int compare(String left, String right) {
        return ValueOrder.compareText(left, right);
    }

    private V parsed(String text, JsonSource in) {
        V value;
        try {
            value = parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            throw in.fault("holds a value that is not " + expected);
        }
        String found = fault.apply(value);
        if (found != null) {
            throw in.fault("holds a value that is " + found);
        }
        return value;
    }

    /** What scalars look like in JSON. */
    enum Notation {
        TEXT(JsonToken.VALUE_STRING, JsonToken.VALUE_STRING),
        WHOLE(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_INT),
        FLOATING(JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_NUMBER_FLOAT),
        TRUTH(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

        private final JsonToken one;
        private final JsonToken other;

        Notation(JsonToken one, JsonToken other) {
            this.one = one;
            this.other = other;
        }

        private boolean fits(JsonSource in) {
            return in.is(one) || in.is(other);
        }
    }
}
