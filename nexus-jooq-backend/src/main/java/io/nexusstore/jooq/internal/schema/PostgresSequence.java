package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * The sequence that PostgreSQL keeps for a table whose key it draws. Used within a transaction.
 *
 * <p>A sequence takes no part in transactions, so that a rollback gives no id out again. Reservations exclude each other
 * by a lock, which a return to a savepoint frees; whoever else draws ids leaves a gap in a block, which is then drawn anew.
 */
public final class PostgresSequence {

    private static final int MOST_ATTEMPTS = 4;

    private final MappedTable<?, ?> table;
    private final String column;
    private final Connection connection;
    private final SequenceRefusals refusals;

    /** Creates the sequence of the table; the place of the database is for messages. */
    public PostgresSequence(MappedTable<?, ?> table, Connection connection, String place) {
        this.table = table;
        this.column = table.columns().get(table.idFields().get(0));
        this.connection = connection;
        this.refusals = new SequenceRefusals(table, place);
    }

    /**
     * Moves the sequence on and returns the ids that it has passed.
     *
     * @throws BackendException with code {@code STORAGE_FULL} when there are not so many any more
     */
    public IdentityBlock reserve(int count) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            String sequence = text("SELECT pg_get_serial_sequence(?, ?)", Rendering.quoted(table.name()), column);
            text("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text", sequence);
            return drawn(sequence, count);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private IdentityBlock drawn(String sequence, int count) throws SQLException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long last = number("SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM " + sequence);
            long greatest = number(
                    "SELECT coalesce(max(" + Rendering.quoted(column) + "), 0) FROM " + Rendering.quoted(table.name()));
            if (Math.max(last, greatest) > Long.MAX_VALUE - count) {
                throw refusals.full();
            }
            if (greatest > last) {
                text("SELECT setval(?::regclass, ?::bigint)::text", sequence, Long.toString(greatest));
            }
            long[] ends = draw(sequence, count);
            if (ends[1] - ends[0] == count - 1) {
                return new IdentityBlock(ends[0], count);
            }
        }
        throw refusals.contended();
    }

    private long[] draw(String sequence, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT min(id), max(id) FROM (SELECT nextval(?::regclass) AS id FROM generate_series(1, ?)) AS drawn")) {
            statement.setString(1, sequence);
            statement.setInt(2, count);
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return new long[] {results.getLong(1), results.getLong(2)};
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getLong(1);
        }
    }

    private String text(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return String.valueOf(results.getString(1));
            }
        }
    }
}
