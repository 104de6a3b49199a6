package io.nexusstore.tck.query;

import io.nexusstore.query.Operator;
import io.nexusstore.tck.query.Cell.Nulls;
import io.nexusstore.value.ValueType;
import java.util.EnumSet;
import java.util.Set;

/** Where a field stands in its entity, and what that makes of its values. */
public enum FieldKind {
    /** A component of the entity. */
    COMPONENT(Shape.ORDERED, scalars()),
    /** A text of which case is ignored. */
    IGNORING_CASE(Shape.ORDERED, EnumSet.of(ValueType.STRING)),
    /** A text of which case is ignored, with an index for that. */
    CASE_FOLDED(Shape.ORDERED, EnumSet.of(ValueType.STRING)),
    /** A part of an id. */
    ID_PART(Shape.ORDERED, EnumSet.of(ValueType.STRING, ValueType.INT, ValueType.LONG, ValueType.UUID)),
    /** A component of a record in the entity that may be absent. */
    EMBEDDED(Shape.ORDERED, scalars()),
    /** A component that a converter turns into a scalar. */
    CONVERTED(Shape.PLAIN, EnumSet.complementOf(EnumSet.of(ValueType.ENUM, ValueType.JSON))),
    /** A list of such elements; JSON stands for elements of several parts. */
    LIST(
            Shape.COLLECTION,
            EnumSet.of(
                    ValueType.STRING,
                    ValueType.BOOLEAN,
                    ValueType.LONG,
                    ValueType.DOUBLE,
                    ValueType.ENUM,
                    ValueType.DECIMAL,
                    ValueType.BYTES,
                    ValueType.OFFSET_DATE_TIME,
                    ValueType.JSON)),
    /** A set of such elements. */
    SET(
            Shape.COLLECTION,
            EnumSet.complementOf(EnumSet.of(
                    ValueType.BOOLEAN,
                    ValueType.DOUBLE,
                    ValueType.ENUM,
                    ValueType.DECIMAL,
                    ValueType.BYTES,
                    ValueType.OFFSET_DATE_TIME))),
    /** A map to such values. */
    MAP(Shape.PARTS, EnumSet.of(ValueType.STRING, ValueType.DECIMAL, ValueType.JSON)),
    /** A record in one column. */
    RECORD(Shape.PARTS, EnumSet.of(ValueType.JSON));

    private final Shape shape;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ValueType> types;

    FieldKind(Shape shape, Set<ValueType> types) {
        this.shape = shape;
        this.types = Set.copyOf(types);
    }

    /** Returns whether a query can relate a field of this kind and type so, with null there. */
    boolean admits(ValueType type, Operator operator, Nulls nulls) {
        return types.contains(type)
                && hasOperator(type, operator)
                && switch (nulls) {
                    case NOWHERE -> true;
                    case IN_FIELD -> this != ID_PART;
                    case OPERAND -> isEquality(operator);
                    case IN_OPERAND ->
                        shape.hasParts
                                && (isEquality(operator) || (operator == Operator.CONTAINS && type == ValueType.JSON));
                };
    }

    private boolean hasOperator(ValueType type, Operator operator) {
        boolean isText = shape == Shape.ORDERED && type == ValueType.STRING;
        return switch (operator) {
            case EQ, NE, IN, NOT_IN, IS_NULL, IS_NOT_NULL -> true;
            case LT, LE, GT, GE -> shape == Shape.ORDERED;
            case STARTS_WITH, ENDS_WITH -> isText;
            case CONTAINS -> isText || shape == Shape.COLLECTION;
        };
    }

    private static boolean isEquality(Operator operator) {
        return switch (operator) {
            case EQ, NE, IN, NOT_IN -> true;
            default -> false;
        };
    }

    private static Set<ValueType> scalars() {
        return EnumSet.complementOf(EnumSet.of(ValueType.JSON));
    }

    private enum Shape {
        ORDERED(false),
        PLAIN(false),
        COLLECTION(true),
        PARTS(true);

        private final boolean hasParts;

        Shape(boolean hasParts) {
            this.hasParts = hasParts;
        }
    }
}
