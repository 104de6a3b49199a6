package io.nexusstore.jooq.internal.translate;

import io.nexusstore.query.Operator;
import java.util.List;

/**
 * A normalised condition without its operands: negations are gone, groups of one kind are never nested in each other,
 * and constants stand alone. Two conditions with equal nodes are the same statement with other values.
 */
sealed interface Node {

    /** Writes what tells this node from others. */
    void describe(StringBuilder shape);

    /** A condition that is the same for every row. */
    enum Constant implements Node {
        TRUE,
        FALSE;

        static Constant of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public void describe(StringBuilder shape) {
            shape.append(this == TRUE ? '1' : '0');
        }
    }

    /**
     * A comparison of one column.
     *
     * @param field the field
     * @param isCaseIgnored whether its text counts with A to Z as a to z
     * @param operator the relation, never one that is the complement of another
     * @param form how its operands are passed
     * @param slots how many values are bound
     * @param isComplement whether it holds exactly where the relation does not
     */
    record Leaf(int field, boolean isCaseIgnored, Operator operator, Form form, int slots, boolean isComplement)
            implements Node {

        Leaf(int field, Operator operator, Form form, int slots, boolean isComplement) {
            this(field, false, operator, form, slots, isComplement);
        }

        Leaf ignoringCase() {
            return new Leaf(field, true, operator, form, slots, isComplement);
        }

        @Override
        public void describe(StringBuilder shape) {
            shape.append(isComplement ? "!" : "")
                    .append(operator.name())
                    .append(field)
                    .append(isCaseIgnored ? "~" : "")
                    .append(form.mark)
                    .append(slots);
        }
    }

    /**
     * Several conditions of which all, or at least one, must hold.
     *
     * @param isConjunction whether all must hold
     * @param parts the conditions, at least two
     */
    record Group(boolean isConjunction, List<Node> parts) implements Node {

        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public void describe(StringBuilder shape) {
            shape.append(isConjunction ? '&' : '|').append('(');
            parts.forEach(part -> part.describe(shape));
            shape.append(')');
        }
    }

    /** How the operands of a comparison are passed. */
    enum Form {
        /** Each as a parameter. */
        PLAIN('.'),
        /** All in one JSON array. */
        JSON('j'),
        /** All in one BLOB of sixteen bytes each. */
        SIXTEEN_BYTES('b'),
        /** All in one BLOB, and in a JSON array where each begins and how long it is. */
        BYTES('v'),
        /** All in one array. */
        ARRAY('a'),
        /** As the bytes of a text. */
        TEXT_BYTES('t'),
        /** As a range that is open above. */
        OPEN_RANGE('o'),
        /** As the JSON of a scalar with the commas around it. */
        SCALAR_ELEMENT('e'),
        /** As the JSON of an array or object. */
        NESTED_ELEMENT('n');

        private final char mark;

        Form(char mark) {
            this.mark = mark;
        }
    }
}
