package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a condition relates a component to its operands. */
public enum Relation {
    /** Equal, or null for null. */
    EQUAL("eq", 1, "", "Is", "Equals"),
    /** The complement of equal. */
    NOT_EQUAL("ne", 1, "Not", "IsNot"),
    /** One of the given. */
    IN("in", 1, "In", "IsIn"),
    /** None of the given. */
    NOT_IN("notIn", 1, "NotIn", "IsNotIn"),
    /** Less. */
    LESS("lt", 1, "LessThan", "IsLessThan"),
    /** Less or equal. */
    LESS_EQUAL("le", 1, "LessThanEqual", "IsLessThanEqual"),
    /** Greater. */
    GREATER("gt", 1, "GreaterThan", "IsGreaterThan"),
    /** Greater or equal. */
    GREATER_EQUAL("ge", 1, "GreaterThanEqual", "IsGreaterThanEqual"),
    /** Earlier. */
    BEFORE("lt", 1, "Before", "IsBefore"),
    /** Later. */
    AFTER("gt", 1, "After", "IsAfter"),
    /** Between two values, both included. */
    BETWEEN("between", 2, "Between", "IsBetween"),
    /** Without a value. */
    NULL("isNull", 0, "IsNull", "Null"),
    /** With a value. */
    NOT_NULL("isNotNull", 0, "IsNotNull", "NotNull"),
    /** True. */
    TRUE("eq", 0, "IsTrue", "True"),
    /** False, and not null. */
    FALSE("eq", 0, "IsFalse", "False"),
    /** A text that begins with the given one. */
    STARTING_WITH("startsWith", 1, "StartingWith"),
    /** A text that ends with the given one. */
    ENDING_WITH("endsWith", 1, "EndingWith"),
    /** A text that holds the given one. */
    CONTAINING("contains", 1, "Containing");

    private final String method;
    private final int operands;
    /** Joined by commas: enums do not hold lists, which might change. */
    private final String words;

    Relation(String method, int operands, String... words) {
        this.method = method;
        this.operands = operands;
        this.words = String.join(",", words);
    }

    /** Returns the relation that names spell so, or empty when there is none. */
    public static Optional<Relation> of(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.words().contains(word))
                .findFirst();
    }

    /** Returns all words of all relations. */
    public static List<String> allWords() {
        return Arrays.stream(values())
                .flatMap(relation -> relation.words().stream())
                .toList();
    }

    /** Returns the method of a field that builds the condition. */
    public String method() {
        return method;
    }

    /** Returns the number of operands. */
    public int operands() {
        return operands;
    }

    /** Returns the word by which messages name it. */
    public String word() {
        return words().get(0).isEmpty() ? words().get(1) : words().get(0);
    }

    /** Returns whether null as an operand has a meaning. */
    public boolean takesNull() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** Returns whether the operand is a collection of values. */
    public boolean takesMany() {
        return this == IN || this == NOT_IN;
    }

    /** Returns whether values of the kind can be related so. */
    public boolean appliesTo(FieldKind kind) {
        return switch (this) {
            case BEFORE, AFTER -> kind.isTime();
            case TRUE, FALSE -> kind == FieldKind.BOOLEAN;
            case STARTING_WITH, ENDING_WITH -> kind == FieldKind.STRING;
            case CONTAINING -> kind == FieldKind.STRING || kind.isCollection();
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, BETWEEN -> !kind.hasForm();
            default -> true;
        };
    }

    private List<String> words() {
        return List.of(words.split(",", -1));
    }
}
