package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Finds the rows of ids that are records.
 *
 * <p>One parameter holds them all, as a JSON array with an array for each id, so that their number has no bound and the
 * statement is one whatever it is. JSON has no bytes: a UUID is passed as hexadecimal digits.
 */
final class JsonKeyPlan<ID> implements KeyPlan<ID> {

    private final EntityModel<?, ID> model;
    private final List<FieldFacts> fields;
    private final Plan plan;

    private JsonKeyPlan(MappedTable<?, ID> table) {
        this.model = table.model();
        this.fields = table.idFields().stream().map(model.fields()::get).toList();
        this.plan = render(table);
    }

    static <ID> JsonKeyPlan<ID> of(MappedTable<?, ID> table) {
        return new JsonKeyPlan<>(table);
    }

    @Override
    @SuppressWarnings("unchecked") // the ids are those of the entity
    public BoundPlan select(Collection<?> ids) {
        StringBuilder json = new StringBuilder(ids.size() * 32 + 2).append('[');
        for (Object id : ids) {
            json.append(json.length() > 1 ? "," : "").append(json((ID) id));
        }
        return new BoundPlan(plan, List.of(json.append(']').toString()));
    }

    private String json(ID id) {
        List<?> parts = KeyPlan.parts(model, id);
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < parts.size(); i++) {
            json.append(i > 0 ? "," : "");
            Operands.appendJson(
                    parts.get(i) instanceof UUID uuid
                            ? uuid.toString().replace("-", "")
                            : SqliteDialect.INSTANCE.stored(fields.get(i), parts.get(i)),
                    json);
        }
        return json.append(']').toString();
    }

    private static Plan render(MappedTable<?, ?> table) {
        Slots slots = new Slots();
        List<String> values = new ArrayList<>();
        for (int field : table.idFields()) {
            String value = "json_extract(value, '$[" + values.size() + "]')";
            boolean isUuid = table.model().fields().get(field).type() == ValueType.UUID;
            values.add(isUuid ? "unhex(" + value + ")" : value);
        }
        return KeyPlan.render(
                table, slots, "select " + String.join(", ", values) + " from json_each({0})", List.of(slots.next()));
    }
}
