package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.TextOrder;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Constant;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Group;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.json.CollectionForm;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import java.util.ArrayList;
import java.util.List;

/**
 * Normalises expressions and collects their operands, as they are stored, in the order of the leaves.
 *
 * <p>Negation is pushed into the leaves, where the complement of a comparison also admits null. SQL's third value is
 * then never turned round, and counts as false.
 */
final class Normalizer {

    private final Dialect dialect;
    private final Grammar grammar;
    private final List<FieldFacts> fields;
    private final List<Object> operands;

    /**
     * Creates a normaliser.
     *
     * @param table the table of the entity
     * @param operands where the operands are collected
     */
    Normalizer(MappedTable<?, ?> table, List<Object> operands) {
        this.dialect = table.dialect();
        this.grammar = Grammar.of(dialect);
        this.fields = table.model().fields();
        this.operands = operands;
    }

    Node normalize(Expression<?> expression) {
        return normalize(expression, false);
    }

    private Node normalize(Expression<?> expression, boolean isNegated) {
        if (expression instanceof Comparison<?> comparison) {
            return leaf(comparison, isNegated);
        }
        if (expression instanceof Not<?> not) {
            return normalize(not.operand(), !isNegated);
        }
        return expression instanceof And<?> and
                ? group(and.operands(), !isNegated, isNegated)
                : group(((Or<?>) expression).operands(), isNegated, isNegated);
    }

    private Node group(List<? extends Expression<?>> members, boolean isConjunction, boolean isNegated) {
        List<Node> parts = new ArrayList<>(members.size());
        Constant absorbing = Constant.of(!isConjunction);
        int collected = operands.size();
        for (Expression<?> member : members) {
            Node part = normalize(member, isNegated);
            if (part == absorbing) {
                operands.subList(collected, operands.size()).clear();
                return absorbing;
            }
            if (part instanceof Group inner && inner.isConjunction() == isConjunction) {
                parts.addAll(inner.parts());
            } else if (!(part instanceof Constant)) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return Constant.of(isConjunction);
        }
        return parts.size() == 1 ? parts.get(0) : new Group(isConjunction, parts);
    }

    private Node leaf(Comparison<?> comparison, boolean isNegated) {
        Node leaf = exact(comparison, isNegated);
        boolean isNullTest = leaf instanceof Leaf test && test.operator() == Operator.IS_NULL;
        return leaf instanceof Leaf test && comparison.field().isCaseIgnored() && !isNullTest
                ? test.ignoringCase()
                : leaf;
    }

    private Node exact(Comparison<?> comparison, boolean isNegated) {
        int field = comparison.field().index();
        return switch (comparison.operator()) {
            case IS_NULL -> isNull(field, isNegated);
            case IS_NOT_NULL -> isNull(field, !isNegated);
            case IN -> in(fields.get(field), comparison.operands(), isNegated);
            case NOT_IN -> in(fields.get(field), comparison.operands(), !isNegated);
            case NE -> compared(comparison, Operator.EQ, !isNegated);
            case STARTS_WITH, CONTAINS, ENDS_WITH -> text(comparison, isNegated);
            case EQ, LT, LE, GT, GE -> compared(comparison, comparison.operator(), isNegated);
        };
    }

    private Node compared(Comparison<?> comparison, Operator operator, boolean isComplement) {
        if (comparison.operand() instanceof String text && isByBytes(operator, text)) {
            operands.add(TextOrder.bytes(text));
            return new Leaf(comparison.field().index(), operator, Form.TEXT_BYTES, 1, isComplement);
        }
        add(fields.get(comparison.field().index()), comparison.operand());
        return new Leaf(comparison.field().index(), operator, Form.PLAIN, 1, isComplement);
    }

    private Node text(Comparison<?> comparison, boolean isComplement) {
        int field = comparison.field().index();
        String text = (String) comparison.operand();
        if (fields.get(field).form() instanceof CollectionForm<?, ?> form) {
            return element(field, form, text, isComplement);
        }
        if (text.isEmpty()) {
            return isNull(field, !isComplement);
        }
        return switch (comparison.operator()) {
            case STARTS_WITH -> startsWith(field, text, isComplement);
            case ENDS_WITH -> {
                operands.add(grammar.endOf(text));
                operands.add(text);
                yield new Leaf(field, Operator.ENDS_WITH, Form.PLAIN, 2, isComplement);
            }
            default -> compared(comparison, Operator.CONTAINS, isComplement);
        };
    }

    private Node element(int field, CollectionForm<?, ?> form, String json, boolean isComplement) {
        boolean isNested = form.hasNestedElements();
        operands.add(isNested ? json : "," + json + ",");
        Form passed = isNested ? Form.NESTED_ELEMENT : Form.SCALAR_ELEMENT;
        return new Leaf(field, Operator.CONTAINS, passed, 1, isComplement);
    }

    private boolean isByBytes(Operator operator, String text) {
        boolean isOrder = switch (operator) {
            case LT, LE, GT, GE, STARTS_WITH -> true;
            default -> false;
        };
        return isOrder && !dialect.ordersTexts() && !TextOrder.isLow(text);
    }

    private Node startsWith(int field, String prefix, boolean isComplement) {
        if (isByBytes(Operator.STARTS_WITH, prefix)) {
            String after = Operands.successor(prefix);
            operands.add(TextOrder.bytes(prefix));
            operands.add(after == null ? TextOrder.behindAll() : TextOrder.bytes(after));
            return new Leaf(field, Operator.STARTS_WITH, Form.TEXT_BYTES, 2, isComplement);
        }
        operands.add(prefix);
        String end = Operands.successor(prefix);
        if (end == null) {
            return new Leaf(field, Operator.STARTS_WITH, Form.OPEN_RANGE, 1, isComplement);
        }
        operands.add(end);
        return new Leaf(field, Operator.STARTS_WITH, Form.PLAIN, 2, isComplement);
    }

    /** Returns the condition that the field equals one of the values. */
    Node in(FieldFacts field, List<?> values, boolean isComplement) {
        if (values.isEmpty()) {
            return Constant.of(isComplement);
        }
        return grammar.in(field, values, isComplement, operands);
    }

    private static Node isNull(int field, boolean isComplement) {
        return new Leaf(field, Operator.IS_NULL, Form.PLAIN, 0, isComplement);
    }

    private void add(FieldFacts field, Object value) {
        operands.add(dialect.stored(field, value));
    }
}
