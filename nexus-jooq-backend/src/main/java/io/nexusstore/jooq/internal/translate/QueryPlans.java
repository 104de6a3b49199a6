package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Folding;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/** Plans the queries of one entity; each shape is rendered once. */
public final class QueryPlans {

    private final MappedTable<?, ?> table;
    private final PlanCache cache;
    private final FoldPlans folds;

    /** Finds the rows of ids that are records, or null where ids are single values. */
    private final @Nullable KeyPlan<?> keys;

    /** Creates the plans of the table. */
    public QueryPlans(MappedTable<?, ?> table) {
        this.table = table;
        this.cache = new PlanCache();
        this.folds = new FoldPlans(table, this, cache);
        this.keys = table.idFields().size() == 1 && !table.model().idType().isRecord()
                ? null
                : Grammar.of(table.dialect()).keys(table);
    }

    /**
     * Returns the statement that reads the rows of the query, all fields in their order.
     *
     * <p>A whole result in order of the id is read as it is stored and sorted afterwards: every row is wanted, and finding
     * each in the table by way of the id's index costs SQLite half as much again as reading the table from end to end.
     */
    public BoundPlan select(Query<?> query) {
        Shape shape = Shape.of(table, query);
        return shape.isWholeById(table.idFields())
                ? shape.bind(cache.get(shape.key('w'), () -> renderUnsorted(shape)))
                : shape.bind(cache.get(shape.key('s'), () -> renderSelect(shape)));
    }

    /**
     * Returns the legs in which a page is read, one statement behind another until it is full, or none where one statement
     * is as good: where nothing lies before the page, or a row of values is its place.
     */
    public List<Leg> legs(Query<?> query) {
        if (query.after().isEmpty() || query.limit().isEmpty() || query.offset() > 0) {
            return List.of();
        }
        List<OrderKey> keys = Shape.of(table, query).order();
        List<Leg> legs = Leg.of(table, keys);
        return legs.get(0).isWhole(keys) ? List.of() : legs;
    }

    /** Returns the statement that reads one leg of the query. */
    public BoundPlan select(Query<?> query, Leg leg) {
        Shape shape = Shape.of(table, query, leg);
        return shape.bind(cache.get(shape.key('s'), () -> renderSelect(shape)));
    }

    /** Returns the statement that a read of the query begins with. */
    public BoundPlan first(Query<?> query) {
        List<Leg> legs = legs(query);
        return legs.isEmpty() ? select(query) : select(query, legs.get(0));
    }

    /** Returns the statement that reads the rows of the ids. */
    public BoundPlan selectIds(Collection<?> ids) {
        if (keys != null) {
            return keys.select(ids);
        }
        Shape shape = Shape.ofIds(table, ids);
        return shape.bind(cache.get(shape.key('i'), () -> renderSelect(shape)));
    }

    /** Returns the statement that counts the rows of the query. */
    public BoundPlan count(Query<?> query) {
        Shape shape = Shape.of(table, query);
        return shape.bind(cache.get(shape.key('c'), () -> renderCount(shape)));
    }

    /** Returns the statement that deletes the rows of the query and returns their ids. */
    public BoundPlan delete(Query<?> query) {
        Shape shape = Shape.of(table, query.unordered());
        return shape.bind(cache.get(shape.key('d'), () -> renderDelete(shape)));
    }

    /**
     * Returns the statement that folds the rows of a query, or reads of them what is to be folded.
     *
     * @param isTyped whether the columns hold nothing but values of their type
     */
    public FoldStatement fold(Folding<?> folding, boolean isTyped) {
        return folds.plan(folding, isTyped);
    }

    private Plan renderSelect(Shape shape) {
        Slots slots = new Slots();
        return slots.render(windowed(shape, slots, table.allColumns()));
    }

    private Plan renderUnsorted(Shape shape) {
        Slots slots = new Slots();
        return slots.render(rows(shape, slots, table.allColumns()), true);
    }

    private Plan renderCount(Shape shape) {
        Slots slots = new Slots();
        if (!shape.isWindowed()) {
            return slots.render(
                    table.dialect().jooq().selectCount().from(table.table()).where(condition(shape, slots)));
        }
        Select<?> window = windowed(shape, slots, table.idColumns());
        return slots.render(table.dialect().jooq().selectCount().from(window));
    }

    private Plan renderDelete(Shape shape) {
        Slots slots = new Slots();
        return slots.render(table.dialect()
                .jooq()
                .deleteFrom(table.table())
                .where(condition(shape, slots))
                .returning(table.idColumns()));
    }

    /** Returns those columns of the rows of the query, in its order and within its window. */
    Select<?> windowed(Shape shape, Slots slots, List<Field<Object>> columns) {
        SelectLimitStep<?> select = rows(shape, slots, columns).orderBy(order(shape));
        return shape.isWindowed() ? select.limit(slots.nextNumber()).offset(slots.nextNumber()) : select;
    }

    /** Returns those columns of the rows that meet the condition and come behind the place. */
    SelectConditionStep<?> rows(Shape shape, Slots slots, List<Field<Object>> columns) {
        return table.dialect().jooq().select(columns).from(table.table()).where(condition(shape, slots));
    }

    Condition condition(Shape shape, Slots slots) {
        Condition condition = new NodeConditions(table, slots).of(shape.where());
        if (!shape.isKeyset()) {
            return condition;
        }
        KeysetConditions place = new KeysetConditions(table, slots);
        Leg leg = shape.leg();
        return condition.and(leg == null ? place.behind(shape.order()) : place.of(shape.order(), leg));
    }

    private List<SortField<Object>> order(Shape shape) {
        return shape.order().stream()
                .map(key -> {
                    Field<Object> column = key.column(table);
                    SortField<Object> sorted = key.isDescending() ? column.desc() : column.asc();
                    if (!key.isNullMoved()
                            && (!key.isNullable() || table.dialect().isNullLeast())) {
                        return sorted;
                    }
                    return key.isNullsFirst() ? sorted.nullsFirst() : sorted.nullsLast();
                })
                .toList();
    }
}
