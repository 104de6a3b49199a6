package io.nexusstore.tck.query;

import io.nexusstore.query.Operator;
import io.nexusstore.value.ValueType;
import java.util.Comparator;

/**
 * One operator with one kind and type of field, and what was null there.
 *
 * @param kind the kind of the field
 * @param type the type of its values, or of their elements
 * @param operator the operator
 * @param nulls what was null
 */
record Cell(FieldKind kind, ValueType type, Operator operator, Nulls nulls) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::kind)
            .thenComparing(Cell::type)
            .thenComparing(Cell::operator)
            .thenComparing(Cell::nulls);

    boolean isPossible() {
        return kind.admits(type, operator, nulls);
    }

    /** Returns whether rows of which some, or none, hold null can show it. */
    boolean isMet(boolean hasNulls) {
        return switch (nulls) {
            case NOWHERE -> !hasNulls;
            case IN_FIELD -> hasNulls;
            case OPERAND, IN_OPERAND -> true;
        };
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return operator + " " + kind + " of " + type + " null " + nulls;
    }

    /** What was null where an operator met a field. */
    enum Nulls {
        /** Nothing. */
        NOWHERE,
        /** The field in some rows; also the record that it is in, or elements of it, where there are such. */
        IN_FIELD,
        /** The operand, or one of several. */
        OPERAND,
        /** A part of the operand. */
        IN_OPERAND
    }
}
