package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.spi.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectGroupByStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Plans what groups of rows come down to: in one statement where the engine folds all of it exactly. */
final class FoldPlans {

    private final MappedTable<?, ?> table;
    private final QueryPlans rows;
    private final PlanCache cache;
    private final FoldGrammar grammar;

    FoldPlans(MappedTable<?, ?> table, QueryPlans rows, PlanCache cache) {
        this.table = table;
        this.rows = rows;
        this.cache = cache;
        this.grammar = FoldGrammar.of(table.dialect());
    }

    /**
     * Returns the statement of the folding.
     *
     * @param isTyped whether the columns hold nothing but values of their type
     */
    FoldStatement plan(Folding<?> folding, boolean isTyped) {
        Shape shape = Shape.of(table, folding.query());
        return isTyped
                        && folding.keys().stream().allMatch(this::isOrdered)
                        && folding.folds().stream().allMatch(this::isFolded)
                ? folded(shape, folding)
                : unfolded(shape, folding);
    }

    /** Groups come in the order of the column, which is not that of texts on every engine. */
    private boolean isOrdered(EntityField<?, ?> key) {
        return !OrderKey.isByBytes(table, key.index());
    }

    private boolean isFolded(Fold<?> fold) {
        EntityField<?, ?> field = fold.field();
        return field == null || grammar.folds(facts(field.index()), fold.kind());
    }

    private FoldStatement folded(Shape shape, Folding<?> folding) {
        List<Integer> values = new ArrayList<>();
        folding.keys().forEach(key -> values.add(key.index()));
        List<Integer> halves = new ArrayList<>();
        for (Fold<?> fold : folding.folds()) {
            if (FoldStatement.isValue(fold)) {
                values.add(Objects.requireNonNull(fold.field()).index());
            }
            halves.add(FoldStatement.isValue(fold) ? 0 : numbers(fold).size());
        }
        Plan plan = cache.get(key(shape, folding), () -> render(shape, folding));
        int offsets = (int) values.stream().filter(this::hasOffset).count();
        return new FoldStatement(shape.bind(plan), true, values, values.size() + offsets + 1, halves);
    }

    /** The rows come as they are stored, with those columns alone that are folded. */
    private FoldStatement unfolded(Shape shape, Folding<?> folding) {
        List<Integer> values = distinct(folding);
        Plan plan = cache.get(shape.key('v') + '/' + values, () -> {
            Slots slots = new Slots();
            List<Field<Object>> columns = columns(values);
            return slots.render(
                    shape.isWindowed() ? rows.windowed(shape, slots, columns) : rows.rows(shape, slots, columns));
        });
        return new FoldStatement(shape.bind(plan), false, values, 0, List.of());
    }

    private Plan render(Shape shape, Folding<?> folding) {
        Slots slots = new Slots();
        List<Field<?>> selected = new ArrayList<>();
        folding.keys().forEach(key -> selected.add(column(key)));
        for (Fold<?> fold : folding.folds()) {
            if (FoldStatement.isValue(fold)) {
                EntityField<?, ?> field = Objects.requireNonNull(fold.field());
                selected.add(grammar.extreme(facts(field.index()), column(field), isGreatest(fold)));
            }
        }
        selected.addAll(offsets(folding));
        folding.folds().stream()
                .filter(fold -> !FoldStatement.isValue(fold))
                .forEach(fold -> selected.addAll(numbers(fold)));
        List<Field<Object>> keys = new ArrayList<>();
        folding.keys().forEach(key -> keys.add(column(key)));
        SelectGroupByStep<?> all = from(selected, shape, slots, folding);
        return slots.render(keys.isEmpty() ? all : all.groupBy(keys).orderBy(order(folding)));
    }

    /** A window is that of rows, which are chosen before they are folded. */
    private SelectGroupByStep<?> from(List<Field<?>> selected, Shape shape, Slots slots, Folding<?> folding) {
        if (!shape.isWindowed()) {
            return table.dialect().jooq().select(selected).from(table.table()).where(rows.condition(shape, slots));
        }
        List<Integer> fields = distinct(folding);
        Select<?> window = rows.windowed(shape, slots, fields.isEmpty() ? table.idColumns() : columns(fields));
        return table.dialect().jooq().select(selected).from(window.asTable("rows"));
    }

    private List<Field<?>> offsets(Folding<?> folding) {
        List<Field<?>> offsets = new ArrayList<>();
        for (EntityField<?, ?> key : folding.keys()) {
            if (hasOffset(key.index())) {
                offsets.add(DSL.min(offset(key.index())));
            }
        }
        for (Fold<?> fold : folding.folds()) {
            EntityField<?, ?> field = fold.field();
            if (field != null && FoldStatement.isValue(fold) && hasOffset(field.index())) {
                offsets.add(grammar.extremeOffset(column(field), offset(field.index()), isGreatest(fold)));
            }
        }
        return offsets;
    }

    private List<Field<?>> numbers(Fold<?> fold) {
        EntityField<?, ?> field = fold.field();
        if (field == null) {
            return List.of(DSL.count());
        }
        return switch (fold.kind()) {
            case VALUES -> List.of(DSL.count(column(field)));
            case DISTINCT -> List.of(DSL.countDistinct(column(field)));
            case SUM -> grammar.sum(facts(field.index()), column(field));
            case ROWS, LEAST, GREATEST -> throw new IllegalStateException("Fold " + fold.kind() + " as a number.");
        };
    }

    private List<SortField<Object>> order(Folding<?> folding) {
        List<SortField<Object>> order = new ArrayList<>();
        for (EntityField<?, ?> key : folding.keys()) {
            SortField<Object> ascending = column(key).asc();
            order.add(
                    table.isNullable(key.index()) && !table.dialect().isNullLeast()
                            ? ascending.nullsFirst()
                            : ascending);
        }
        return order;
    }

    /** An index on the lower case of a text would not serve here, and a window of rows has no such column. */
    private Field<Object> column(EntityField<?, ?> field) {
        Field<Object> column = table.column(field.index());
        return field.isCaseIgnored() ? DSL.field("lower({0})", Object.class, column) : column;
    }

    private Field<Object> offset(int field) {
        return table.column(table.companionsOf(field).get(0));
    }

    private boolean hasOffset(int field) {
        return !table.companionsOf(field).isEmpty();
    }

    /** Returns the columns of the fields, then those of their offsets. */
    private List<Field<Object>> columns(List<Integer> fields) {
        return Stream.concat(
                        fields.stream().map(table::column),
                        fields.stream().filter(this::hasOffset).map(this::offset))
                .toList();
    }

    private FieldFacts facts(int field) {
        return table.model().fields().get(field);
    }

    private static boolean isGreatest(Fold<?> fold) {
        return fold.kind() == Fold.Kind.GREATEST;
    }

    /** Returns the positions of the fields that are asked for, each once. */
    private static List<Integer> distinct(Folding<?> folding) {
        Set<Integer> fields = new LinkedHashSet<>();
        folding.keys().forEach(key -> fields.add(key.index()));
        for (Fold<?> fold : folding.folds()) {
            EntityField<?, ?> field = fold.field();
            if (field != null) {
                fields.add(field.index());
            }
        }
        return List.copyOf(fields);
    }

    private static String key(Shape shape, Folding<?> folding) {
        StringBuilder key = new StringBuilder(shape.key('f'));
        folding.keys().forEach(field -> key.append('/').append(field.index()).append(field.isCaseIgnored() ? "~" : ""));
        for (Fold<?> fold : folding.folds()) {
            EntityField<?, ?> field = fold.field();
            key.append('|').append(fold.kind());
            if (field != null) {
                key.append(':').append(field.index()).append(field.isCaseIgnored() ? "~" : "");
            }
        }
        return key.toString();
    }
}
