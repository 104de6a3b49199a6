package io.nexusstore.processor.model;

import java.util.Arrays;
import java.util.Optional;

/** The constraints of Jakarta Validation that generated code evaluates. */
public enum ConstraintKind {
    /** {@code @AssertFalse}. */
    ASSERT_FALSE("AssertFalse", Suits.FLAGS),
    /** {@code @AssertTrue}. */
    ASSERT_TRUE("AssertTrue", Suits.FLAGS),
    /** {@code @DecimalMax}. */
    DECIMAL_MAX("DecimalMax", Suits.NUMBERS),
    /** {@code @DecimalMin}. */
    DECIMAL_MIN("DecimalMin", Suits.NUMBERS),
    /** {@code @Digits}. */
    DIGITS("Digits", Suits.NUMBERS),
    /** {@code @Email}. */
    EMAIL("Email", Suits.TEXT),
    /** {@code @Future}. */
    FUTURE("Future", Suits.TIMES),
    /** {@code @FutureOrPresent}. */
    FUTURE_OR_PRESENT("FutureOrPresent", Suits.TIMES),
    /** {@code @Max}. */
    MAX("Max", Suits.NUMBERS),
    /** {@code @Min}. */
    MIN("Min", Suits.NUMBERS),
    /** {@code @Negative}. */
    NEGATIVE("Negative", Suits.NUMBERS),
    /** {@code @NegativeOrZero}. */
    NEGATIVE_OR_ZERO("NegativeOrZero", Suits.NUMBERS),
    /** {@code @NotBlank}. */
    NOT_BLANK("NotBlank", Suits.TEXT),
    /** {@code @NotEmpty}. */
    NOT_EMPTY("NotEmpty", Suits.SIZES),
    /** {@code @NotNull}. */
    NOT_NULL("NotNull", Suits.ALL),
    /** {@code @Null}. */
    NULL("Null", Suits.ALL),
    /** {@code @Past}. */
    PAST("Past", Suits.TIMES),
    /** {@code @PastOrPresent}. */
    PAST_OR_PRESENT("PastOrPresent", Suits.TIMES),
    /** {@code @Pattern}. */
    PATTERN("Pattern", Suits.TEXT),
    /** {@code @Positive}. */
    POSITIVE("Positive", Suits.NUMBERS),
    /** {@code @PositiveOrZero}. */
    POSITIVE_OR_ZERO("PositiveOrZero", Suits.NUMBERS),
    /** {@code @Size}. */
    SIZE("Size", Suits.SIZES),
    /** A constraint of somebody else, whose validator is not called. */
    FOREIGN("", Suits.ALL);

    private final String annotation;
    private final Suits suits;

    ConstraintKind(String annotation, Suits suits) {
        this.annotation = annotation;
        this.suits = suits;
    }

    /** Returns the kind of that simple name, or empty when there is none. */
    public static Optional<ConstraintKind> named(String annotation) {
        return Arrays.stream(values())
                .filter(kind -> kind != FOREIGN && kind.annotation.equals(annotation))
                .findFirst();
    }

    /** Returns whether the constraint means something for values of that kind. */
    public boolean suits(FieldKind type) {
        return suits == Suits.ALL
                || (suits == Suits.FLAGS && type == FieldKind.BOOLEAN)
                || (suits == Suits.TEXT && type == FieldKind.STRING)
                || (suits == Suits.NUMBERS && (isNumber(type) || type == FieldKind.STRING))
                || (suits == Suits.TIMES && type.isTime())
                || (suits == Suits.SIZES && (type.hasLength() || type.isCollection() || type == FieldKind.MAP));
    }

    /** Returns what a type must have that the constraint suits. */
    public String quality() {
        return suits.quality;
    }

    private static boolean isNumber(FieldKind type) {
        return type.isIntegral() || type.isFloating() || type.hasDigits();
    }

    /** The groups of types that constraints are made for. */
    private enum Suits {
        ALL("value"),
        FLAGS("truth"),
        TEXT("text"),
        NUMBERS("number"),
        TIMES("present"),
        SIZES("size");

        private final String quality;

        Suits(String quality) {
            this.quality = quality;
        }
    }
}
