package io.nexusstore.jooq.internal.schema;

import java.nio.ByteBuffer;
import java.sql.Connection;
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

    private final MetaRows rows;

    /** Creates the bookkeeping on the connection. */
    public Bookkeeping(Connection connection) {
        this.rows = new MetaRows(connection);
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
        byte[] stored = rows.value(key);
        return ByteBuffer.wrap(stored == null ? new byte[0] : stored);
    }

    private void store(String key, long... numbers) throws SQLException {
        byte[] bytes = new byte[numbers.length * Long.BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        rows.store(key, bytes);
    }
}
