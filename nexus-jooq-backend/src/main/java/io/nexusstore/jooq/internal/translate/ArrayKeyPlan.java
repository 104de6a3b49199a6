package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.QueryPart;

/** Finds the rows of ids that are records, whose parts are passed as one array for each field of the id. */
final class ArrayKeyPlan<ID> implements KeyPlan<ID> {

    private final MappedTable<?, ID> table;
    private final Plan plan;

    private ArrayKeyPlan(MappedTable<?, ID> table) {
        this.table = table;
        this.plan = render(table);
    }

    static <ID> ArrayKeyPlan<ID> of(MappedTable<?, ID> table) {
        return new ArrayKeyPlan<>(table);
    }

    @Override
    public BoundPlan select(Collection<?> ids) {
        return new BoundPlan(plan, List.copyOf(arrays(table, ids)));
    }

    /** Returns for each field of the id an array of its values. */
    @SuppressWarnings("unchecked") // the ids are those of the entity
    static <ID> List<ArrayOperand> arrays(MappedTable<?, ID> table, Collection<?> ids) {
        List<FieldFacts> fields = table.idFields().stream().map(table::field).toList();
        List<List<Object>> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(new ArrayList<>(ids.size())));
        for (Object id : ids) {
            List<?> parts = KeyPlan.parts(table.model(), (ID) id);
            for (int i = 0; i < parts.size(); i++) {
                columns.get(i).add(parts.get(i));
            }
        }
        List<ArrayOperand> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            arrays.add(ArrayOperand.of(fields.get(i), columns.get(i), table.dialect()));
        }
        return arrays;
    }

    private static Plan render(MappedTable<?, ?> table) {
        Slots slots = new Slots();
        List<QueryPart> arrays = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < table.idFields().size(); i++) {
            arrays.add(slots.next());
            places.add("{" + i + "}");
        }
        return KeyPlan.render(table, slots, "select * from unnest(" + String.join(", ", places) + ")", arrays);
    }
}
