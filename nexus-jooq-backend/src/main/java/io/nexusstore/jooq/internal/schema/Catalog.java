package io.nexusstore.jooq.internal.schema;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what the database has, without changing anything. */
interface Catalog {

    /** Returns what has the name of the table, in whatever case where that is not told apart, or null. */
    @Nullable
    StoredTable table(String name) throws SQLException;

    /**
     * Returns the tables whose forms are recorded, by their names, as a single statement reads them. By default none, so that each is looked up by
     * itself.
     */
    default Map<String, RecordedTable> recorded() throws SQLException {
        return Map.of();
    }

    /** Returns what already has a name that an index or table shall get, such as {@code an index of table 'person'}, or null. */
    @Nullable
    String holder(String name) throws SQLException;
}
