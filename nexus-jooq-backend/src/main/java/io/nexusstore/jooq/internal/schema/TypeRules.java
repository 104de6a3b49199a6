package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import org.jspecify.annotations.Nullable;

/** What one engine admits as the column of a field, and how it is declared, in words for messages. */
interface TypeRules {

    /** Returns the rules of the dialect. */
    static TypeRules of(Dialect dialect) {
        if (dialect instanceof SqliteDialect) {
            return new SqliteTypes();
        }
        return dialect instanceof H2Dialect ? new H2Types() : new PostgresTypes();
    }

    /** Returns the type of the column as it is declared. */
    String declared(MappedTable<?, ?> table, int column);

    /** Returns whether values of the field can be kept in the stored column. */
    boolean admits(MappedTable<?, ?> table, int column, StoredTable stored, StoredColumn found);

    /** Returns whether the column holds texts, which a collation compares. */
    boolean isText(MappedTable<?, ?> table, int column);

    /** Returns the collation that compares texts exactly. */
    String collation();

    /** Returns how a column is declared that is compared so. */
    String collating();

    /** Returns the definition of the column of an id that the database draws. */
    String counting();

    /** Returns why the name of the table or column cannot be used, or null where it can. */
    @Nullable
    String faultOf(String name);
}
