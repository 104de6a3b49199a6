package io.nexusstore.json;

import io.nexusstore.value.ValueOrder;
import java.math.BigDecimal;
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

    /** Numbers of more digits are in no domain, and take long to read. */
    private static final int LONGEST_NUMERAL = 10_000;

    private final Class<V> type;
    private final Notation notation;
    private final String expected;
    private final Function<V, String> print;
    private final Function<String, V> parse;
    private final UnaryOperator<V> canonical;
    private final Function<V, @Nullable String> fault;

    /**
     * Creates a form.
     *
     * @param type the type of the values
     * @param expected the domain of the values, in words
     * @param print gives the text of a canonical value
     * @param parse gives the value of such a text, or fails with an {@link IllegalArgumentException}, an
     *     {@link ArithmeticException} or a {@link DateTimeException}
     */
    ScalarForm(
            Class<V> type, Notation notation, String expected, Function<V, String> print, Function<String, V> parse) {
        this(type, notation, expected, print, parse, UnaryOperator.identity(), value -> null);
    }

    private ScalarForm(
            Class<V> type,
            Notation notation,
            String expected,
            Function<V, String> print,
            Function<String, V> parse,
            UnaryOperator<V> canonical,
            Function<V, @Nullable String> fault) {
        this.type = Objects.requireNonNull(type, "type");
        this.notation = Objects.requireNonNull(notation, "notation");
        this.expected = expected;
        this.print = print;
        this.parse = parse;
        this.canonical = canonical;
        this.fault = fault;
    }

    /** Returns this form for values that are brought into their domain, or have none. */
    ScalarForm<V> within(UnaryOperator<V> domain, Function<V, @Nullable String> without) {
        return new ScalarForm<>(type, notation, expected, print, parse, domain, without);
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
    @Nullable
    V accept(Object value, JsonWalk walk) {
        V typed = standsFor(value, walk);
        if (typed == null) {
            addType(value, walk);
        } else {
            addFault(typed, walk);
            walk.visit(typed);
        }
        return typed;
    }

    /** Returns the value that something stands for, or null. */
    @Nullable
    V standsFor(Object value, JsonWalk walk) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        return walk.isMapLike() ? standsFor(value, textOf(value)) : null;
    }

    /** Returns the value that a key of a map stands for, or null; in JSON each is a text. */
    @Nullable
    V standsForKey(Object key, JsonWalk walk) {
        return walk.isMapLike() && key instanceof String name && !type.isInstance(key)
                ? standsFor(name, name.length() > LONGEST_NUMERAL ? null : name)
                : standsFor(key, walk);
    }

    private @Nullable V standsFor(Object value, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            V read = parse.apply(text);
            return isKept(value, read) ? read : null;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            return null;
        }
    }

    void addType(Object value, JsonWalk walk) {
        walk.add("type", expected, notation.misfit(value));
    }

    void addFault(V value, JsonWalk walk) {
        String found = fault.apply(value);
        if (found != null) {
            walk.add("domain", expected, found);
        }
    }

    /** Numbers stand for numbers, and texts for what is written as text in JSON. */
    private @Nullable String textOf(Object value) {
        boolean isNumeric = Number.class.isAssignableFrom(type);
        boolean isText = value instanceof String && notation == Notation.TEXT;
        boolean isNumber = notation == Notation.WHOLE ? JsonNumbers.isWhole(value) : JsonNumbers.isOne(value);
        if (!isText && !(isNumeric && isNumber)) {
            return null;
        }
        String text = value.toString();
        return isNumeric && text.length() > LONGEST_NUMERAL ? null : text;
    }

    /** A whole number that a floating-point number comes near to only is another number. */
    private static boolean isKept(Object value, Object read) {
        return !(read instanceof Double || read instanceof Float)
                || !JsonNumbers.isWhole(value)
                || new BigDecimal(value.toString()).compareTo(new BigDecimal(read.toString())) == 0;
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

        /** Says what stands for no value of this notation. */
        private String misfit(Object value) {
            if (value instanceof String) {
                return this == TEXT ? "another text" : "a text";
            }
            if (this == WHOLE && JsonNumbers.isWhole(value)) {
                return "one of more bits";
            }
            if (this == WHOLE && JsonNumbers.isOne(value)) {
                return "of a type with fractions";
            }
            if (this == FLOATING && JsonNumbers.isWhole(value)) {
                return "a whole number that would not keep its value";
            }
            return JsonWalk.nameOf(value);
        }

        private boolean fits(JsonSource in) {
            return in.is(one) || in.is(other);
        }
    }
}
