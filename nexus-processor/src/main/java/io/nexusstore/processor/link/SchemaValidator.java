package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.IndexModel;
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
                        Code.DUPLICATE_TABLE,
                        entity.table().origin(),
                        sameTable.name(),
                        entity.name(),
                        entity.tableName());
            }
            entity.indexes().forEach(index -> checkIndex(entity, index, byIndex, findings));
        }
        return findings.toFindings();
    }

    private static void checkIndex(
            EntityModel entity, IndexModel index, Map<String, EntityModel> byIndex, Findings.Collector findings) {
        String name = index.name().value();
        if (name.isEmpty()) {
            return;
        }
        EntityModel sameIndex = byIndex.putIfAbsent(name.toLowerCase(Locale.ROOT), entity);
        if (sameIndex != null) {
            findings.add(
                    Code.DUPLICATE_INDEX_NAME,
                    index.name().origin(),
                    name,
                    entity.name(),
                    "entity '" + sameIndex.name() + "'");
        }
    }
}
