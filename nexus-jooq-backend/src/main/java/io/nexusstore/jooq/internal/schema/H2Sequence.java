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
 * The sequence that H2 keeps for a table whose key it draws. Used within a transaction.
 *
 * <p>A sequence takes no part in transactions, so that a rollback gives no id out again. Reservations exclude each other
 * by a row, which a return to a savepoint frees; whoever else draws ids leaves a gap in a block, which is then drawn anew.
 */
public final class H2Sequence {

    private static final int MOST_ATTEMPTS = 4;
    private static final int EXHAUSTED = 90006;

    private static final String ALONE = "SELECT \"key\" FROM \"nexus_meta\" WHERE \"key\" = 'h2.format' FOR UPDATE";
    private static final String DEFAULT = "SELECT column_default FROM information_schema.columns"
            + " WHERE table_schema = CURRENT_SCHEMA AND table_name = ? AND column_name = ?";

    private final MappedTable<?, ?> table;
    private final String column;
    private final Connection connection;
    private final SequenceRefusals refusals;

    /** Creates the sequence of the table; the place of the database is for messages. */
    public H2Sequence(MappedTable<?, ?> table, Connection connection, String place) {
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
            read(ALONE);
            return drawn(name(), count);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private IdentityBlock drawn(String sequence, int count) throws SQLException {
        long greatest = greatest();
        if (greatest > Long.MAX_VALUE - count) {
            throw refusals.full();
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long[] ends = draw(sequence, count);
            if (ends[0] <= greatest) {
                moveTo(sequence, greatest + 1);
            } else if (ends[1] - ends[0] == count - 1) {
                return new IdentityBlock(ends[0], count);
            }
        }
        throw refusals.contended();
    }

    private long[] draw(String sequence, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT min(id), max(id) FROM (SELECT "
                + H2Catalog.DRAWN + sequence + " AS id FROM system_range(1, ?)) AS drawn")) {
            statement.setInt(1, count);
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return new long[] {results.getLong(1), results.getLong(2)};
            }
        } catch (SQLException failure) {
            if (failure.getErrorCode() == EXHAUSTED) {
                throw refusals.full();
            }
            throw failure;
        }
    }

    private long greatest() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT coalesce(max(" + Rendering.quoted(column)
                        + "), 0) FROM " + Rendering.quoted(table.name()));
                ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getLong(1);
        }
    }

    /** Other than most changes of a schema this one commits nothing. */
    private void moveTo(String sequence, long next) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("ALTER SEQUENCE " + sequence + " RESTART WITH " + next)) {
            statement.execute();
        }
    }

    /** Returns the sequence as the default of the column names it. */
    private String name() throws SQLException {
        return read(DEFAULT, table.name(), column).substring(H2Catalog.DRAWN.length());
    }

    private String read(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return results.getString(1);
            }
        }
    }
}
