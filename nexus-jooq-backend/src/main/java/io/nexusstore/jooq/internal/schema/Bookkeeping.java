package io.nexusstore.jooq.internal.schema;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the backend itself remembers in {@code nexus_meta}, which must exist: how often the database was opened, and,
 * when it was closed in good order, the position of its last commit.
 *
 * <p>A position is the number of the opening, then the number of the commit within it. So positions grow over restarts
 * without being written by every commit.
 */
public final class Bookkeeping {

    private static final int COMMIT_BITS = 40;
    private static final String OPENINGS = "sqlite.openings";
    private static final String CLOSED_AT = "sqlite.closed-at";
    private static final String SELECT = "SELECT \"value\" FROM \"nexus_meta\" WHERE \"key\" = ?";
    private static final String STORE = "INSERT INTO \"nexus_meta\" (\"value\", \"key\") VALUES (?, ?)"
            + " ON CONFLICT (\"key\") DO UPDATE SET \"value\" = excluded.\"value\"";

    private final Connection connection;

    /** Creates the bookkeeping on the connection. */
    public Bookkeeping(Connection connection) {
        this.connection = connection;
    }

    /** Counts this opening of the database. */
    public Start open() throws SQLException {
        ByteBuffer openings = find(OPENINGS);
        long earlier = openings.hasRemaining() ? openings.getLong() : 0;
        ByteBuffer closed = find(CLOSED_AT);
        // Who was killed leaves the note of somebody before him, who knew fewer commits.
        boolean isNoteOfLast = closed.hasRemaining() && closed.getLong() == earlier;
        store(OPENINGS, earlier + 1);
        long floor = (earlier + 1) << COMMIT_BITS;
        return new Start(earlier + 1, floor, isNoteOfLast ? closed.getLong() : floor);
    }

    /** Notes the last position of the opening of that number. */
    public void close(long opening, long position) throws SQLException {
        store(CLOSED_AT, opening, position);
    }

    /**
     * Where an opening starts.
     *
     * @param opening its number
     * @param floor less than every position of this opening, and not less than any of an earlier one
     * @param last the position of the last commit, or the floor where that is not known
     */
    public record Start(long opening, long floor, long last) {}

    private ByteBuffer find(String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, key);
            try (ResultSet results = statement.executeQuery()) {
                return ByteBuffer.wrap(results.next() ? results.getBytes(1) : new byte[0]);
            }
        }
    }

    private void store(String key, long... numbers) throws SQLException {
        byte[] bytes = new byte[numbers.length * Long.BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setBytes(1, bytes);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }
}
