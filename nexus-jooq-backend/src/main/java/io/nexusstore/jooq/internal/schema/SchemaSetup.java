package io.nexusstore.jooq.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the tables of entities ready on one connection. */
public final class SchemaSetup {

    private final Connection connection;

    /** Creates the setup on the connection. */
    public SchemaSetup(Connection connection) {
        this.connection = connection;
    }

    /** Creates the table and its indexes where they are missing. */
    public void create(MappedTable<?, ?> table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists("table", table.name())) {
                statement.execute(SchemaStatements.createTable(table));
            }
            for (MappedIndex index : table.indexes()) {
                if (!exists("index", index.name())) {
                    statement.execute(SchemaStatements.createIndex(table, index));
                }
            }
        }
    }

    private boolean exists(String type, String name) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ? COLLATE NOCASE")) {
            statement.setString(1, type);
            statement.setString(2, name);
            try (ResultSet results = statement.executeQuery()) {
                return results.next();
            }
        }
    }
}
