package io.nexusstore.processor.write;

import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexModel;
import io.nexusstore.processor.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An index of the table, whichever annotation asked for it.
 *
 * @param fields its components, the most significant first
 * @param isUnique whether no two rows may agree in all of them
 * @param name its declared name, empty for the default
 */
record IndexPlan(List<FieldModel> fields, boolean isUnique, String name) {

    private static final Comparator<IndexPlan> ORDER =
            Comparator.comparing(IndexPlan::positions, IndexPlan::compare).thenComparing(IndexPlan::name);

    /** Returns the indexes of an entity, sorted by the positions of their fields, one for each list of fields. */
    static List<IndexPlan> of(EntityModel entity) {
        List<IndexPlan> plans = new ArrayList<>();
        for (FieldModel field : entity.fields()) {
            if (!field.is(Role.ID)
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

    /** Returns the positions of the components. */
    List<Integer> positions() {
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
