package io.nexusstore.jooq.internal.schema;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what the database has, without changing anything. */
interface Catalog {

    /** Returns what has the name of the table, in whatever case where that is not told apart, or null. */
    @Nullable
    StoredTable table(String name) throws SQLException;

    /** Returns what already has a name that an index or table shall get, such as {@code an index of table 'person'}, or null. */
    @Nullable
    String holder(String name) throws SQLException;
}
