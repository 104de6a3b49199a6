package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.StorageClass;
import org.jspecify.annotations.Nullable;

/** The types of SQLite: storage classes, and what its rules of affinity make of other names. */
final class SqliteTypes implements TypeRules {

    @Override
    public String declared(MappedTable<?, ?> table, int column) {
        return table.storage(column).toString();
    }

    /** A column without a type keeps values as they are written, and one for numbers keeps integers. */
    @Override
    public boolean admits(MappedTable<?, ?> table, int column, StoredTable stored, StoredColumn found) {
        StorageClass storage = table.storage(column);
        StorageClass affinity = StorageClass.affinityOf(found.type());
        return affinity == storage
                || (stored.isStrict() && found.isAny())
                || (!stored.isStrict() && found.type().isEmpty())
                || (!stored.isStrict() && affinity == null && storage == StorageClass.INTEGER);
    }

    @Override
    public boolean isText(MappedTable<?, ?> table, int column) {
        return table.storage(column) == StorageClass.TEXT;
    }

    @Override
    public String collation() {
        return StoredIndex.BINARY;
    }

    @Override
    public String collating() {
        return "without COLLATE";
    }

    @Override
    public String counting() {
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public @Nullable String faultOf(String name) {
        return null;
    }
}
