package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Group;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which index would serve a query: fields with one value first, then those of its order, or the first with a range. */
public final class IndexAdvice {

    private final MappedTable<?, ?> table;
    private final List<OrderKey> order;
    private final Set<Integer> fixed = new LinkedHashSet<>();
    private final Set<Integer> ranged = new LinkedHashSet<>();
    private final Set<Integer> unfolded = new LinkedHashSet<>();

    private IndexAdvice(MappedTable<?, ?> table, Shape shape) {
        this.table = table;
        this.order = shape.order();
        order.stream().filter(OrderKey::isCaseIgnored).forEach(key -> addUnfolded(key.field()));
        List<Node> terms =
                shape.where() instanceof Group group && group.isConjunction() ? group.parts() : List.of(shape.where());
        for (Node term : terms) {
            if (term instanceof Leaf leaf && leaf.isCaseIgnored()) {
                addUnfolded(leaf.field());
            } else if (term instanceof Leaf leaf && !leaf.isComplement()) {
                add(leaf);
            }
        }
    }

    /** Returns the advice for the query. */
    public static IndexAdvice of(MappedTable<?, ?> table, Query<?> query) {
        return new IndexAdvice(table, Shape.of(table, query));
    }

    /** Returns the names of the fields whose case is ignored without an index that could serve it. */
    public List<String> unfolded() {
        return names(unfolded);
    }

    /** Returns the names of the fields of an index that finds the rows of the condition, or none where no index can. */
    public List<String> forCondition() {
        List<Integer> fields = new ArrayList<>(fixed);
        ranged.stream().filter(field -> !fixed.contains(field)).limit(1).forEach(fields::add);
        return names(fields);
    }

    /** Returns the names of the fields of an index that holds the rows of the condition in their order. */
    public List<String> forOrder() {
        Set<Integer> fields = new LinkedHashSet<>(fixed);
        order.forEach(key -> fields.add(key.field()));
        List<Integer> id = table.idFields();
        if (id.size() == 1 && table.dialect().isInEveryIndex(table.field(id.get(0)))) {
            fields.remove(id.get(0));
        }
        return names(fields);
    }

    /** Returns whether the keys of the order differ in their direction, so that no declared index can hold it. */
    public boolean isOrderMixed() {
        return order.stream()
                        .filter(key -> !fixed.contains(key.field()))
                        .map(OrderKey::isDescending)
                        .distinct()
                        .count()
                > 1;
    }

    /** Returns whether null comes elsewhere than in an index, which holds it before all values. */
    public boolean isNullMoved() {
        return order.stream().anyMatch(OrderKey::isNullMoved);
    }

    /** Returns the order in words, such as {@code height descending, id}. */
    public String order() {
        return order.stream()
                .map(key -> name(key.field())
                        + (key.isDescending() ? " descending" : "")
                        + (key.isNullMoved() ? key.isNullsFirst() ? " nulls first" : " nulls last" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether the entity declares an index that begins with the fields of those names. */
    public boolean isDeclared(List<String> names) {
        return table.indexes().stream()
                .map(index -> names(index.fields()))
                .anyMatch(declared -> declared.size() >= names.size()
                        && declared.subList(0, names.size()).equals(names));
    }

    private void addUnfolded(int field) {
        if (!table.model().fields().get(field).isCaseFolded()) {
            unfolded.add(field);
        }
    }

    private void add(Leaf leaf) {
        switch (leaf.operator()) {
            case EQ, IS_NULL -> fixed.add(leaf.field());
            case IN, LT, LE, GT, GE, STARTS_WITH -> ranged.add(leaf.field());
            default -> {
                // No index finds what is inside of a text.
            }
        }
    }

    private List<String> names(Collection<Integer> fields) {
        return fields.stream().map(this::name).toList();
    }

    private String name(int field) {
        return table.model().fields().get(field).name();
    }
}
