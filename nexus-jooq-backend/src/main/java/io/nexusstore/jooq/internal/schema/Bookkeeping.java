package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.spi.MetaModel;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the backend itself remembers in {@code nexus_meta}. */
public final class Bookkeeping {

    private static final String INCARNATION = "sqlite.incarnation";
    private static final String SELECT = "SELECT \"value\" FROM \"nexus_meta\" WHERE \"key\" = ?";
    private static final String STORE =
            "INSERT INTO \"nexus_meta\" (\"value\", \"key\") VALUES (?, ?) ON CONFLICT (\"key\") DO UPDATE SET \"value\" = excluded.\"value\"";

    private final Connection connection;

    /** Creates the bookkeeping on the connection. */
    public Bookkeeping(Connection connection) {
        this.connection = connection;
    }

    /** Counts this opening of the database and returns its number, which is greater than that of every earlier one. */
    public long nextIncarnation() throws SQLException {
        try (Statement transaction = connection.createStatement()) {
            transaction.execute("BEGIN IMMEDIATE");
            boolean isCommitted = false;
            try {
                new SchemaSetup(connection).create(MappedTable.of(MetaModel.INSTANCE, NamingStrategy.snakeCase()));
                long next = incarnation() + 1;
                store(INCARNATION, ByteBuffer.allocate(Long.BYTES).putLong(next).array());
                transaction.execute("COMMIT");
                isCommitted = true;
                return next;
            } finally {
                if (!isCommitted) {
                    transaction.execute("ROLLBACK");
                }
            }
        }
    }

    private long incarnation() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, INCARNATION);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? ByteBuffer.wrap(results.getBytes(1)).getLong() : 0;
            }
        }
    }

    private void store(String key, byte[] value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setBytes(1, value);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }
}
