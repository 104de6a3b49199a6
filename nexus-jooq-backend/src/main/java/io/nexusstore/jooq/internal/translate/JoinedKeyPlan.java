package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Finds the rows of ids that are records on H2, which compares whole records without an index: the table is joined to rows of
 * arrays, one for each field of the id. Arrays have bounds, so that many ids take several of each.
 */
final class JoinedKeyPlan<ID> implements KeyPlan<ID> {

    /** What the rows of arrays are called, and with a number their columns. */
    private static final String KEYS = "nexus_keys";

    private final MappedTable<?, ID> table;
    private final Map<Integer, Plan> plans = new ConcurrentHashMap<>();

    JoinedKeyPlan(MappedTable<?, ID> table) {
        this.table = table;
    }

    @Override
    public BoundPlan select(Collection<?> ids) {
        List<List<ArrayOperand>> fields = ArrayKeyPlan.arrays(table, ids).stream()
                .map(array -> array.parts(H2Grammar.MOST_ELEMENTS))
                .toList();
        int parts = fields.get(0).size();
        List<Object> operands = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            for (List<ArrayOperand> field : fields) {
                operands.add(field.get(part).toJava());
            }
        }
        return new BoundPlan(plans.computeIfAbsent(parts, this::render), operands);
    }

    private Plan render(int parts) {
        Slots slots = new Slots();
        List<QueryPart> arrays = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<String> places = new ArrayList<>();
            for (int field : table.idFields()) {
                places.add("cast({" + arrays.size() + "} as " + H2Dialect.arrayOf(table.field(field)) + ")");
                arrays.add(slots.next());
            }
            rows.add("select * from unnest(" + String.join(", ", places) + ")");
        }
        List<String> names = new ArrayList<>();
        List<Condition> same = new ArrayList<>();
        for (int field : table.idFields()) {
            String name = KEYS + names.size();
            names.add(name);
            same.add(table.qualifiedColumn(field).eq(DSL.field(DSL.name(KEYS, name), Object.class)));
        }
        Table<?> keys = DSL.table(
                "(select distinct * from (" + String.join(" union all ", rows) + ") as nexus_rows) as "
                        + Rendering.quoted(KEYS)
                        + names.stream().map(Rendering::quoted).collect(Collectors.joining(", ", "(", ")")),
                arrays.toArray(QueryPart[]::new));
        return slots.render(table.dialect()
                .jooq()
                .select(table.qualifiedColumns())
                .from(keys)
                .join(table.table())
                .on(DSL.and(same)));
    }
}
