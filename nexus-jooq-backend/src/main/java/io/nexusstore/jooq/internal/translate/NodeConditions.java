package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.dialect.TextOrder;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Constant;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Group;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Renders normalised conditions on one table as conditions of jOOQ; every operand takes the next slot. */
final class NodeConditions {

    /** SQLite bounds the depth of an expression by 1,000, and a chain of n operands is n deep. */
    private static final int CHAIN = 100;

    private final MappedTable<?, ?> table;
    private final Grammar grammar;
    private final Slots slots;

    NodeConditions(MappedTable<?, ?> table, Slots slots) {
        this.table = table;
        this.grammar = Grammar.of(table.dialect());
        this.slots = slots;
    }

    Condition of(Node node) {
        if (node instanceof Constant constant) {
            return constant == Constant.TRUE ? DSL.trueCondition() : DSL.falseCondition();
        }
        if (node instanceof Leaf leaf) {
            return leaf.isComplement() ? complement(leaf) : positive(leaf);
        }
        Group group = (Group) node;
        List<Condition> parts = new ArrayList<>(group.parts().size());
        for (Node part : group.parts()) {
            parts.add(of(part));
        }
        return joined(parts, group.isConjunction());
    }

    /** Joins the conditions by a tree that is wide rather than deep. */
    private static Condition joined(List<Condition> parts, boolean isConjunction) {
        List<Condition> level = parts;
        while (level.size() > CHAIN) {
            List<Condition> next = new ArrayList<>(level.size() / CHAIN + 1);
            for (int from = 0; from < level.size(); from += CHAIN) {
                List<Condition> chain = level.subList(from, Math.min(from + CHAIN, level.size()));
                // A template is opaque to jOOQ, which would merge nested chains of one kind again.
                next.add(DSL.condition("({0})", isConjunction ? DSL.and(chain) : DSL.or(chain)));
            }
            level = next;
        }
        return isConjunction ? DSL.and(level) : DSL.or(level);
    }

    private Condition positive(Leaf leaf) {
        Field<Object> column = column(leaf);
        return switch (leaf.operator()) {
            case IS_NULL -> column.isNull();
            case EQ -> column.eq(slots.next());
            case LT -> column.lt(slots.next());
            case LE -> column.le(slots.next());
            case GT -> column.gt(slots.next());
            case GE -> column.ge(slots.next());
            case IN -> grammar.isIn(table, leaf, column, slots);
            case STARTS_WITH ->
                leaf.form() == Form.OPEN_RANGE
                        ? column.ge(slots.next())
                        : column.ge(slots.next()).and(column.lt(slots.next()));
            case CONTAINS -> grammar.contains(leaf.form(), column, slots);
            case ENDS_WITH -> grammar.endsWith(column, slots);
            case NE, NOT_IN, IS_NOT_NULL -> throw new IllegalStateException("Leaf of operator " + leaf.operator());
        };
    }

    private Condition complement(Leaf leaf) {
        Field<Object> column = column(leaf);
        return switch (leaf.operator()) {
            case IS_NULL -> column.isNotNull();
            case EQ -> table.isNullable(leaf.field()) ? column.isDistinctFrom(slots.next()) : column.ne(slots.next());
            case LT -> orNull(leaf, column.ge(slots.next()));
            case LE -> orNull(leaf, column.gt(slots.next()));
            case GT -> orNull(leaf, column.le(slots.next()));
            case GE -> orNull(leaf, column.lt(slots.next()));
            default -> orNull(leaf, DSL.not(positive(leaf)));
        };
    }

    private Field<Object> column(Leaf leaf) {
        Field<Object> column = leaf.isCaseIgnored() ? table.caseFolded(leaf.field()) : table.column(leaf.field());
        return leaf.form() == Form.TEXT_BYTES ? TextOrder.bytes(column) : column;
    }

    private Condition orNull(Leaf leaf, Condition condition) {
        return table.isNullable(leaf.field())
                ? condition.or(table.column(leaf.field()).isNull())
                : condition;
    }
}
