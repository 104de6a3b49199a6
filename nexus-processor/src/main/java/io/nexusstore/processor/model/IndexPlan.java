package io.nexusstore.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An index of the table, whichever annotation asked for it.
 *
 * @param fields its components, the most significant first
 * @param isUnique whether no two rows may agree in all of them
 * @param name its declared name, empty for the default
 */
public record IndexPlan(List<FieldModel> fields, boolean isUnique, String name) {

    /** What the names that the naming strategy gives begin with: those of unique indexes, and of others. */
    static final List<String> PREFIXES = List.of("ux_", "ix_");

    private static final Comparator<IndexPlan> ORDER =
            Comparator.comparing(IndexPlan::positions, IndexPlan::compare).thenComparing(IndexPlan::name);

    /** Copies the list. */
    public IndexPlan {
        fields = List.copyOf(fields);
    }

    /** Returns the indexes of an entity, sorted by the positions of their fields, one for each list of fields. */
    public static List<IndexPlan> of(EntityModel entity) {
        List<IndexPlan> plans = new ArrayList<>();
        for (FieldModel field : entity.fields()) {
            if (!entity.isWholeId(field)
                    && (field.isUnique().value() || field.isIndexed().value())) {
                add(plans, new IndexPlan(List.of(field), field.isUnique().value(), ""));
            }
        }
        for (IndexModel index : entity.indexes()) {
            List<FieldModel> fields = index.fieldNames().stream()
                    .flatMap(name -> entity.field(name).stream())
                    .toList();
            add(plans, new IndexPlan(fields, index.isUnique(), index.name().value()));
        }
        plans.sort(ORDER);
        return plans;
    }

    /** Returns the name that the naming strategy gives to the index of a table. */
    public String defaultName(String table) {
        return fields.stream()
                .map(FieldModel::columnName)
                .collect(Collectors.joining("_", PREFIXES.get(isUnique ? 0 : 1) + table + "_", ""));
    }

    /** Returns the name in the database: the declared one, or else the default for the table. */
    public String nameIn(String table) {
        return name.isEmpty() ? defaultName(table) : name;
    }

    /** Returns the place to point at: where it is named, or else the annotation that asks for it. */
    public Origin origin(EntityModel entity) {
        List<String> names = fields.stream().map(FieldModel::name).toList();
        FieldModel first = fields.get(0);
        return entity.indexes().stream()
                .filter(index -> index.fieldNames().equals(names))
                .map(index -> index.name().value().isEmpty()
                        ? index.origin()
                        : index.name().origin())
                .findFirst()
                .orElseGet(() -> (first.isUnique().value() ? first.isUnique() : first.isIndexed()).origin());
    }

    /** Returns the positions of the components. */
    public List<Integer> positions() {
        return fields.stream().map(FieldModel::index).toList();
    }

    private static void add(List<IndexPlan> plans, IndexPlan added) {
        for (int i = 0; i < plans.size(); i++) {
            IndexPlan present = plans.get(i);
            if (present.positions().equals(added.positions())) {
                String name = present.name.isEmpty() ? added.name : present.name;
                plans.set(i, new IndexPlan(present.fields, present.isUnique || added.isUnique, name));
                return;
            }
        }
        plans.add(added);
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = Integer.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
