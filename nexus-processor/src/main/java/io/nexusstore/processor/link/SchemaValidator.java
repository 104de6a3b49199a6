package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.IndexPlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Judges all entities of a module together. */
public final class SchemaValidator {

    private SchemaValidator() {}

    /** Returns what two sound entities may not have in common; located at the later one by name. */
    public static Findings validate(List<EntityModel> entities) {
        Findings.Collector findings = Findings.collector();
        Map<String, EntityModel> byTable = new TreeMap<>();
        Map<String, EntityModel> byIndex = new TreeMap<>();
        for (EntityModel entity : entities) {
            EntityModel sameTable = byTable.putIfAbsent(entity.tableName().toLowerCase(Locale.ROOT), entity);
            if (sameTable != null) {
                findings.add(
                        EntityCode.DUPLICATE_TABLE,
                        entity.table().origin(),
                        sameTable.name(),
                        entity.name(),
                        entity.tableName());
            }
        }
        for (EntityModel entity : entities) {
            IndexPlan.of(entity).forEach(index -> checkIndex(entity, index, byTable, byIndex, findings));
        }
        return findings.toFindings();
    }

    /** An index shares its names with the tables and indexes of the whole database. */
    private static void checkIndex(
            EntityModel entity,
            IndexPlan index,
            Map<String, EntityModel> byTable,
            Map<String, EntityModel> byIndex,
            Findings.Collector findings) {
        String name = index.nameIn(entity.tableName());
        String key = name.toLowerCase(Locale.ROOT);
        EntityModel sameTable = byTable.get(key);
        EntityModel sameIndex = byIndex.putIfAbsent(key, entity);
        String holder = sameTable != null
                ? "the table of entity '" + sameTable.name() + "'"
                : sameIndex != null ? "entity '" + sameIndex.name() + "'" : "";
        if (!holder.isEmpty()) {
            findings.add(EntityCode.DUPLICATE_INDEX_NAME, index.origin(entity), name, entity.name(), holder);
        }
    }
}
