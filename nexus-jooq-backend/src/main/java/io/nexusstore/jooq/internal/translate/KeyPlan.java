package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.spi.Row;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Finds the rows of ids that are records. */
interface KeyPlan<ID> {

    /** Returns the statement that reads the rows of the ids, which are those of the entity. */
    BoundPlan select(Collection<?> ids);

    /** Returns the values of the fields of the id. */
    static <ID> List<?> parts(EntityModel<?, ID> model, ID id) {
        Object key = Row.key(model, id);
        return key instanceof List<?> several ? several : List.of(key);
    }

    /**
     * Renders the statement that reads the rows whose ids a subquery yields.
     *
     * @param subquery the template of the subquery
     * @param operands what stands for its places
     */
    static Plan render(MappedTable<?, ?> table, Slots slots, String subquery, List<? extends QueryPart> operands) {
        String columns = table.idNames().stream().map(Rendering::quoted).collect(Collectors.joining(", ", "(", ")"));
        return slots.render(table.dialect()
                .jooq()
                .select(table.allColumns())
                .from(table.table())
                .where(DSL.condition(columns + " in (" + subquery + ")", operands.toArray(QueryPart[]::new))));
    }
}
