package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of Jakarta Validation as data: what it is called, what it asks, and in which words it is broken.
 *
 * <p>It judges as the reference implementation does. Null keeps every constraint but {@link #notNull}, {@link #notEmpty} and
 * {@link #notBlank}. NaN keeps all bounds: it can never be stored, and is reported for that. Constraints are immutable and
 * thread-safe, and equal where name, attributes and message are.
 */
public final class Constraint {

    private static final String NO_NUMBER = "no number";

    private final String name;
    private final SortedMap<String, String> attributes;
    private final Function<@Nullable Object, String> expected;
    private final Question question;
    private final @Nullable String message;

    private Constraint(
            String name,
            Map<String, String> attributes,
            Function<@Nullable Object, String> expected,
            Question question,
            @Nullable String message) {
        this.name = name;
        this.attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        this.expected = expected;
        this.question = question;
        this.message = message;
    }

    private Constraint(String name, Map<String, String> attributes, String expected, Question question) {
        this(name, attributes, value -> expected, question, null);
    }

    /** Returns {@code @AssertTrue}. */
    public static Constraint assertTrue() {
        return plain("AssertTrue", "true", "false", value -> !Boolean.FALSE.equals(value));
    }

    /** Returns {@code @AssertFalse}. */
    public static Constraint assertFalse() {
        return plain("AssertFalse", "false", "true", value -> !Boolean.TRUE.equals(value));
    }

    /** Returns {@code @NotNull}. */
    public static Constraint notNull() {
        return plain("NotNull", "present", "null", value -> value != null);
    }

    /** Returns {@code @Null}. */
    public static Constraint isNull() {
        return plain("Null", "null", "present", value -> value == null);
    }

    /** Returns {@code @Min}. */
    public static Constraint min(long bound) {
        return atLeast("Min", Long.toString(bound), true, Map.of("value", Long.toString(bound)));
    }

    /** Returns {@code @Max}. */
    public static Constraint max(long bound) {
        return atMost("Max", Long.toString(bound), true, Map.of("value", Long.toString(bound)));
    }

    /**
     * Returns {@code @DecimalMin}.
     *
     * @throws NumberFormatException when the bound is not a number
     */
    public static Constraint decimalMin(String bound, boolean isInclusive) {
        return atLeast("DecimalMin", bound, isInclusive, bounded(bound, isInclusive));
    }

    /**
     * Returns {@code @DecimalMax}.
     *
     * @throws NumberFormatException when the bound is not a number
     */
    public static Constraint decimalMax(String bound, boolean isInclusive) {
        return atMost("DecimalMax", bound, isInclusive, bounded(bound, isInclusive));
    }

    /** Returns {@code @Positive}. */
    public static Constraint positive() {
        return atLeast("Positive", "0", false, Map.of());
    }

    /** Returns {@code @PositiveOrZero}. */
    public static Constraint positiveOrZero() {
        return atLeast("PositiveOrZero", "0", true, Map.of());
    }

    /** Returns {@code @Negative}. */
    public static Constraint negative() {
        return atMost("Negative", "0", false, Map.of());
    }

    /** Returns {@code @NegativeOrZero}. */
    public static Constraint negativeOrZero() {
        return atMost("NegativeOrZero", "0", true, Map.of());
    }

    /** Returns {@code @Digits}. */
    public static Constraint digits(int before, int behind) {
        return new Constraint(
                "Digits",
                Map.of("integer", Integer.toString(before), "fraction", Integer.toString(behind)),
                "of at most " + before + " digits before the point and " + behind + " behind it",
                (value, clock) -> {
                    if (value == null || Numerals.isNotFinite(value)) {
                        return null;
                    }
                    Boolean holds = Numerals.hasDigits(value, before, behind);
                    return holds == null ? NO_NUMBER : holds ? null : "longer";
                });
    }

    /** Returns {@code @Size}, which counts UTF-16 units, bytes, elements or entries. */
    public static Constraint size(int least, int greatest) {
        return new Constraint(
                "Size",
                Map.of("min", Integer.toString(least), "max", Integer.toString(greatest)),
                value -> Sizes.bounded(least, greatest, value),
                (value, clock) -> {
                    int size = Sizes.of(value);
                    return value == null || (size >= least && size <= greatest) ? null : Sizes.counted(size, value);
                },
                null);
    }

    /** Returns {@code @NotEmpty}. */
    public static Constraint notEmpty() {
        return plain("NotEmpty", "not empty", "empty or null", value -> Sizes.of(value) > 0);
    }

    /** Returns {@code @NotBlank}. */
    public static Constraint notBlank() {
        return plain(
                "NotBlank",
                "not blank",
                "blank or null",
                value -> value != null && !text(value).isBlank());
    }

    /**
     * Returns {@code @Pattern}, which the whole text must match.
     *
     * @param flags those of {@link Pattern}
     * @throws java.util.regex.PatternSyntaxException when the expression is none
     */
    public static Constraint pattern(String expression, int flags) {
        Pattern pattern = Pattern.compile(expression, flags);
        return new Constraint(
                "Pattern",
                matched(pattern),
                "text that matches " + expression,
                (value, clock) ->
                        value == null || pattern.matcher(text(value)).matches() ? null : "text that does not");
    }

    /** Returns {@code @Email}; empty text keeps it. */
    public static Constraint email() {
        return plain("Email", "an e-mail address", "none", value -> value == null || EmailAddress.isOne(text(value)));
    }

    /**
     * Returns {@code @Email} for addresses that match an expression as a whole.
     *
     * @param flags those of {@link Pattern}
     * @throws java.util.regex.PatternSyntaxException when the expression is none
     */
    public static Constraint email(String expression, int flags) {
        Pattern pattern = Pattern.compile(expression, flags);
        return new Constraint(
                "Email",
                matched(pattern),
                "an e-mail address that matches " + expression,
                (value, clock) -> value == null
                                || (EmailAddress.isOne(text(value))
                                        && pattern.matcher(text(value)).matches())
                        ? null
                        : "none");
    }

    /** Returns {@code @Past}. */
    public static Constraint past() {
        return timed("Past", "in the past", "not", order -> order < 0);
    }

    /** Returns {@code @PastOrPresent}. */
    public static Constraint pastOrPresent() {
        return timed("PastOrPresent", "not in the future", "later", order -> order <= 0);
    }

    /** Returns {@code @Future}. */
    public static Constraint future() {
        return timed("Future", "in the future", "not", order -> order > 0);
    }

    /** Returns {@code @FutureOrPresent}. */
    public static Constraint futureOrPresent() {
        return timed("FutureOrPresent", "not in the past", "earlier", order -> order >= 0);
    }

    /** Returns this constraint with a sentence of its own for when it is broken. */
    public Constraint saying(String sentence) {
        return new Constraint(name, attributes, expected, question, Objects.requireNonNull(sentence, "sentence"));
    }

    /** Returns the simple name of the annotation. */
    public String name() {
        return name;
    }

    /** Returns the other attributes of the annotation in their text forms, by their names. */
    public SortedMap<String, String> attributes() {
        return attributes;
    }

    /** Returns the sentence for when it is broken, or empty for the usual one. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Constraint that
                && name.equals(that.name)
                && attributes.equals(that.attributes)
                && Objects.equals(message, that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, attributes, message);
    }

    @Override
    public String toString() {
        return "@" + name + (attributes.isEmpty() ? "" : attributes.toString());
    }

    /** Returns how the value breaks the constraint, or null. */
    @Nullable
    Violation violation(String path, @Nullable Object value, Clock clock) {
        String actual = question.fault(value, clock);
        if (actual == null) {
            return null;
        }
        return message == null
                ? new Violation(path, name, expected.apply(value), actual)
                : new Violation(path, name, expected.apply(value), actual, message);
    }

    private static Constraint plain(String name, String expected, String actual, Predicate<@Nullable Object> holds) {
        return new Constraint(name, Map.of(), expected, (value, clock) -> holds.test(value) ? null : actual);
    }

    private static Constraint atLeast(String name, String bound, boolean isInclusive, Map<String, String> attributes) {
        String actual = isInclusive ? "less" : bound + " or less";
        return ordered(
                name,
                attributes,
                (isInclusive ? "at least " : "more than ") + bound,
                new BigDecimal(bound),
                order -> order > 0 || (isInclusive && order == 0),
                actual);
    }

    private static Constraint atMost(String name, String bound, boolean isInclusive, Map<String, String> attributes) {
        String actual = isInclusive ? "more" : bound + " or more";
        return ordered(
                name,
                attributes,
                (isInclusive ? "at most " : "less than ") + bound,
                new BigDecimal(bound),
                order -> order < 0 || (isInclusive && order == 0),
                actual);
    }

    private static Constraint ordered(
            String name,
            Map<String, String> attributes,
            String expected,
            BigDecimal bound,
            IntPredicate holds,
            String actual) {
        return new Constraint(name, attributes, expected, (value, clock) -> {
            if (value == null || Numerals.isNaN(value)) {
                return null;
            }
            Integer order = Numerals.order(value, bound);
            return order == null ? NO_NUMBER : holds.test(order) ? null : actual;
        });
    }

    private static Constraint timed(String name, String expected, String actual, IntPredicate holds) {
        return new Constraint(
                name,
                Map.of(),
                expected,
                (value, clock) -> value == null || holds.test(Times.orderToNow(value, clock)) ? null : actual);
    }

    private static Map<String, String> bounded(String bound, boolean isInclusive) {
        return Map.of("value", bound, "inclusive", Boolean.toString(isInclusive));
    }

    private static Map<String, String> matched(Pattern pattern) {
        return Map.of("regexp", pattern.pattern(), "flags", Integer.toString(pattern.flags()));
    }

    private static String text(Object value) {
        return (String) value;
    }

    /** What a constraint asks. */
    @FunctionalInterface
    private interface Question {

        /** Returns what is found instead of what is expected, or null. */
        @Nullable
        String fault(@Nullable Object value, Clock clock);
    }
}
