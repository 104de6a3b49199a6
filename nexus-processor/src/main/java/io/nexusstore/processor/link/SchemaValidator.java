package io.nexusstore.processor.link;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.Located;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges all entities of a module together. */
public final class SchemaValidator {

    private final Map<String, EntityOutline> byTable = new TreeMap<>();
    private final Map<String, EntityOutline> byIndex = new TreeMap<>();
    private final Set<String> judged = new TreeSet<>();
    private final Findings.Collector findings = Findings.collector();

    private SchemaValidator() {}

    /**
     * Returns what two sound entities may not have in common; located at the later one by name.
     *
     * @param known the entities that were judged before
     * @param entities those to judge, among themselves and beside the others
     */
    public static Findings validate(Collection<EntityOutline> known, List<EntityOutline> entities) {
        SchemaValidator validator = new SchemaValidator();
        entities.forEach(entity -> validator.judged.add(entity.key()));
        known.forEach(validator::checkTable);
        entities.forEach(validator::checkTable);
        known.forEach(validator::checkIndexes);
        entities.forEach(validator::checkIndexes);
        return validator.findings.toFindings();
    }

    private void checkTable(EntityOutline entity) {
        String table = entity.table().value();
        EntityOutline same = byTable.putIfAbsent(table.toLowerCase(Locale.ROOT), entity);
        if (same != null && isJudged(entity, same)) {
            findings.add(EntityCode.DUPLICATE_TABLE, entity.table().origin(), same.name(), entity.name(), table);
        }
    }

    /** An index shares its names with the tables and indexes of the whole database. */
    private void checkIndexes(EntityOutline entity) {
        for (Located<String> index : entity.indexes()) {
            String key = index.value().toLowerCase(Locale.ROOT);
            EntityOutline sameTable = byTable.get(key);
            EntityOutline sameIndex = byIndex.putIfAbsent(key, entity);
            EntityOutline same = sameTable == null ? sameIndex : sameTable;
            if (same != null && isJudged(entity, same)) {
                String holder = (sameTable == null ? "" : "the table of ") + "entity '" + same.name() + "'";
                findings.add(EntityCode.DUPLICATE_INDEX_NAME, index.origin(), index.value(), entity.name(), holder);
            }
        }
    }

    private boolean isJudged(EntityOutline one, EntityOutline other) {
        return judged.contains(one.key()) || judged.contains(other.key());
    }
}
