package io.nexusstore.jooq.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of {@code nexus_meta} that belong to the backend; their keys begin with its name. */
final class MetaRows {

    private static final String SELECT = "SELECT \"value\" FROM \"nexus_meta\" WHERE \"key\" = ?";
    private static final String UPDATE = "UPDATE \"nexus_meta\" SET \"value\" = ? WHERE \"key\" = ?";
    private static final String INSERT = "INSERT INTO \"nexus_meta\" (\"value\", \"key\") VALUES (?, ?)";

    private final Connection connection;

    MetaRows(Connection connection) {
        this.connection = connection;
    }

    /** Returns the value of the key, or null. */
    byte @Nullable [] value(String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, key);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getBytes(1) : null;
            }
        }
    }

    /** Stores the value of the key. */
    void store(String key, byte[] value) throws SQLException {
        if (write(UPDATE, key, value) == 0) {
            write(INSERT, key, value);
        }
    }

    private int write(String sql, String key, byte[] value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, value);
            statement.setString(2, key);
            return statement.executeUpdate();
        }
    }
}
