package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.CollectionField;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import io.nexusstore.query.Query;
import io.nexusstore.value.AsciiCase;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The condition of a query as a flat list of tests on single fields. */
final class Condition<T> implements Predicate<T> {

    // Each test names the test that follows when it holds and the one that follows when it does not, so conjunction,
    // alternatives and negation are nothing but targets, evaluation is a loop, and negation is exact by construction.
    // The list is written from the end: a test is appended after those that it leads to.

    private static final int MET = -1;
    private static final int NOT_MET = -2;

    private final EntityModel<T, ?> model;
    private final Step[] steps;
    private final int start;

    private Condition(EntityModel<T, ?> model, Step[] steps, int start) {
        this.model = model;
        this.steps = steps;
        this.start = start;
    }

    /** Compiles the condition of a checked query. */
    static <T> Condition<T> compile(EntityModel<T, ?> model, Query<T> query) {
        List<Step> steps = new ArrayList<>();
        int start = query.predicate().map(predicate -> append(steps, predicate)).orElse(MET);
        return new Condition<>(model, steps.toArray(Step[]::new), start);
    }

    @Override
    public boolean test(T row) {
        int at = start;
        while (at >= 0) {
            Step step = steps[at];
            at = step.test.test(model.value(row, step.field)) ? step.whenTrue : step.whenFalse;
        }
        return at == MET;
    }

    /** Appends the tests of the expression, from the last to the first; returns where it begins. */
    private static int append(List<Step> steps, Expression<?> expression) {
        Deque<Level> levels = new ArrayDeque<>();
        Level all = new Level(List.of(expression), true, MET, NOT_MET);
        levels.push(all);
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (level.isDone()) {
                levels.remove();
                Level outer = levels.isEmpty() ? all : levels.element();
                outer.next = level.next;
            } else {
                level.step(steps, levels);
            }
        }
        return all.next;
    }

    private static FieldTest test(Comparison<?> comparison) {
        if (comparison.field() instanceof CollectionField<?, ?, ?> field
                && comparison.operator() == Operator.CONTAINS) {
            String element = (String) comparison.operand();
            return value -> value != null && field.form().contains(value, element);
        }
        FieldTest test = exact(comparison);
        if (comparison.field().isCaseIgnored()) {
            return value -> test.test(value == null ? null : AsciiCase.folded((String) value));
        }
        return comparison.field().type() == ValueType.JSON ? onText(comparison.field(), test) : test;
    }

    /** Values made of parts are compared by their JSON, as their operands are. */
    @SuppressWarnings("unchecked") // the value of a field is of its type
    private static FieldTest onText(EntityField<?, ?> field, FieldTest test) {
        return value -> test.test(((EntityField<?, Object>) field).stored(value));
    }

    private static FieldTest exact(Comparison<?> comparison) {
        ValueType type = comparison.field().type();
        return switch (comparison.operator()) {
            case IS_NULL -> value -> value == null;
            case IS_NOT_NULL -> value -> value != null;
            case IN -> among(type, comparison.operands());
            case NOT_IN -> not(among(type, comparison.operands()));
            default -> test(comparison, type, comparison.operand());
        };
    }

    private static FieldTest test(Comparison<?> comparison, ValueType type, Object operand) {
        return switch (comparison.operator()) {
            case EQ -> value -> value != null && ValueOrder.equal(type, value, operand);
            case NE -> value -> value == null || !ValueOrder.equal(type, value, operand);
            case LT -> value -> value != null && ValueOrder.compare(type, value, operand) < 0;
            case LE -> value -> value != null && ValueOrder.compare(type, value, operand) <= 0;
            case GT -> value -> value != null && ValueOrder.compare(type, value, operand) > 0;
            case GE -> value -> value != null && ValueOrder.compare(type, value, operand) >= 0;
            case STARTS_WITH -> value -> value != null && ((String) value).startsWith((String) operand);
            case CONTAINS -> value -> value != null && ((String) value).contains((String) operand);
            case ENDS_WITH -> value -> value != null && ((String) value).endsWith((String) operand);
            case IN, NOT_IN, IS_NULL, IS_NOT_NULL ->
                throw new IllegalStateException(comparison.operator() + " has no single operand.");
        };
    }

    private static FieldTest among(ValueType type, List<Object> operands) {
        Set<Object> keys = new HashSet<>(operands.size() * 2);
        for (Object operand : operands) {
            keys.add(key(type, operand));
        }
        return value -> value != null && keys.contains(key(type, value));
    }

    private static FieldTest not(FieldTest test) {
        return value -> !test.test(value);
    }

    /** Returns what stands for the value in a hash table, where its own equality is not that of queries. */
    private static Object key(ValueType type, Object value) {
        return switch (type) {
            case BYTES -> ByteBuffer.wrap((byte[]) value);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).toInstant();
            default -> value;
        };
    }

    private record Step(int field, FieldTest test, int whenTrue, int whenFalse) {}

    /**
     * The operands of one conjunction or alternative that are still to be written, and where the written ones begin.
     */
    private static final class Level {

        private final List<? extends Expression<?>> operands;
        private final boolean isConjunction;
        private final int whenTrue;
        private final int whenFalse;
        private int left;
        private int next;

        Level(List<? extends Expression<?>> operands, boolean isConjunction, int whenTrue, int whenFalse) {
            this.operands = operands;
            this.isConjunction = isConjunction;
            this.whenTrue = whenTrue;
            this.whenFalse = whenFalse;
            this.left = operands.size();
            this.next = isConjunction ? whenTrue : whenFalse;
        }

        boolean isDone() {
            return left == 0;
        }

        /** Writes the last operand that is left, or puts its own operands on the stack. */
        void step(List<Step> steps, Deque<Level> levels) {
            left--;
            Expression<?> operand = operands.get(left);
            int met = isConjunction ? next : whenTrue;
            int notMet = isConjunction ? whenFalse : next;
            while (operand instanceof Not<?> not) {
                operand = not.operand();
                int swapped = met;
                met = notMet;
                notMet = swapped;
            }
            if (operand instanceof Comparison<?> comparison) {
                steps.add(new Step(comparison.field().index(), test(comparison), met, notMet));
                next = steps.size() - 1;
            } else if (operand instanceof And<?> and) {
                levels.push(new Level(and.operands(), true, met, notMet));
            } else {
                levels.push(new Level(((Or<?>) operand).operands(), false, met, notMet));
            }
        }
    }

    @FunctionalInterface
    private interface FieldTest {
        boolean test(@Nullable Object value);
    }
}
