package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.Dialect;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What the backend itself remembers in {@code nexus_meta}, which must exist: how often the database was opened, and,
 * when it was closed in good order, the position of its last commit.
 *
 * <p>A position is the number of the opening, then the number of the commit within it. So positions grow over restarts
 * without being written by every commit.
 */
public final class Bookkeeping {

    private static final int COMMIT_BITS = 40;
    private static final long KNOWN_FORMAT = 1;
    private static final String FORMAT = ".format";
    private static final String OPENINGS = ".openings";
    private static final String CLOSED_AT = ".closed-at";
    private static final String RESTORE =
            "Restore the database from a backup: without it positions would be given anew.";
    private static final String DELETE = "Delete the row: positions then go on from the next opening.";

    /** Behind it positions would be negative. */
    private static final long MOST_OPENINGS = (1L << (Long.SIZE - 1 - COMMIT_BITS)) - 1;

    private final MetaRows rows;
    private final String prefix;
    private final String path;

    /**
     * Creates the bookkeeping on the connection.
     *
     * @param dialect the engine, whose name the keys begin with
     * @param path the path of the database, as messages name it
     */
    public Bookkeeping(Connection connection, Dialect dialect, String path) {
        this.rows = new MetaRows(connection);
        this.prefix = dialect.name();
        this.path = path;
    }

    /**
     * Counts this opening of the database.
     *
     * @throws BackendException with code {@code CORRUPT} when a row is not as this class wrote it, with code
     *     {@code SCHEMA_MISMATCH} when a newer version of this class wrote them
     */
    public Start open() throws SQLException {
        requireKnownFormat();
        long[] openings = find(OPENINGS, 1, RESTORE);
        long earlier = openings.length == 0 ? 0 : openings[0];
        if (earlier < 0 || earlier >= MOST_OPENINGS) {
            throw malformed(OPENINGS, "a number that no counting leads to", RESTORE);
        }
        long floor = (earlier + 1) << COMMIT_BITS;
        long[] closed = find(CLOSED_AT, 2, DELETE);
        // Who was killed leaves the note of somebody before him, who knew fewer commits.
        boolean isNoteOfLast = closed.length > 0 && closed[0] == earlier;
        if (isNoteOfLast && (closed[1] < 0 || closed[1] >= floor)) {
            throw malformed(CLOSED_AT, "a position that no commit had", DELETE);
        }
        store(OPENINGS, earlier + 1);
        return new Start(earlier + 1, floor, isNoteOfLast ? closed[1] : floor);
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

    /** What is kept in {@code nexus_meta}, and where, has a number; a file says by which one it was written. */
    private void requireKnownFormat() throws SQLException {
        long[] format = find(FORMAT, 1, RESTORE);
        if (format.length == 0) {
            store(FORMAT, KNOWN_FORMAT);
        } else if (format[0] > KNOWN_FORMAT) {
            throw new BackendException(
                    BackendException.SCHEMA_MISMATCH,
                    null,
                    "Database '" + path + "' was written by a newer version of Nexus Store: its bookkeeping has format "
                            + format[0] + ", and this version knows formats up to " + KNOWN_FORMAT
                            + ". Open it with that version or a later one.",
                    Map.of("path", path, "table", "nexus_meta", "format", Long.toString(format[0])),
                    null);
        }
    }

    /** Returns that many numbers, or none when there is no such row. */
    private long[] find(String key, int count, String remedy) throws SQLException {
        byte[] stored = rows.value(prefix + key);
        if (stored == null) {
            return new long[0];
        }
        if (stored.length != count * Long.BYTES) {
            throw malformed(key, stored.length + " bytes where " + count * Long.BYTES + " are expected", remedy);
        }
        long[] numbers = new long[count];
        ByteBuffer.wrap(stored).asLongBuffer().get(numbers);
        return numbers;
    }

    private BackendException malformed(String key, String fact, String remedy) {
        return new BackendException(
                BackendException.CORRUPT,
                null,
                "Row '" + prefix + key + "' of table 'nexus_meta' in database '" + path + "' holds " + fact + ". "
                        + remedy,
                Map.of("path", path, "table", "nexus_meta", "row", prefix + key),
                null);
    }

    private void store(String key, long... numbers) throws SQLException {
        byte[] bytes = new byte[numbers.length * Long.BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        rows.store(prefix + key, bytes);
    }
}
