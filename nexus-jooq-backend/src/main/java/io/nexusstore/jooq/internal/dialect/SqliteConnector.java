package io.nexusstore.jooq.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.JDBC;

/**
 * Opens connections to one database file, each with the pragmas of its task.
 *
 * @param path the file
 * @param synchronous the level of {@code PRAGMA synchronous} for writing
 * @param busyTimeout how long a statement waits for other processes
 */
public record SqliteConnector(String path, Synchronous synchronous, Duration busyTimeout) {

    private static final int WRITER_CACHE_KIB = 65_536;
    private static final int READER_CACHE_KIB = 16_384;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long MAPPED_BYTES = 256L << 20;

    /** Pages after which a commit checkpoints by itself; an idle moment usually comes first. */
    private static final int AUTO_CHECKPOINT_PAGES = 10_000;

    /** How often SQLite syncs the write-ahead log. */
    public enum Synchronous {
        /** Never: contents need not survive the process. */
        OFF,
        /** At checkpoints. */
        NORMAL,
        /** At each commit. */
        FULL
    }

    /**
     * Opens the connection that writes; creates the file where it does not exist.
     *
     * <p>Its statements do not wait for other processes, so that whoever writes decides where to wait.
     */
    public Connection writer() throws SQLException {
        return open(
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = " + synchronous,
                "PRAGMA wal_autocheckpoint = " + AUTO_CHECKPOINT_PAGES,
                "PRAGMA cache_size = -" + WRITER_CACHE_KIB,
                "PRAGMA busy_timeout = 0");
    }

    /** Opens a connection that reads only. */
    public Connection reader() throws SQLException {
        // The driver refuses setReadOnly on an open connection; the pragma guards as well.
        return open("PRAGMA cache_size = -" + READER_CACHE_KIB, "PRAGMA query_only = ON");
    }

    /** Opens a connection for a single task beside the others, such as a backup. */
    public Connection plain() throws SQLException {
        return open();
    }

    private Connection open(String... pragmas) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", Long.toString(busyTimeout.toMillis()));
        Connection connection = JDBC.createConnection(JDBC.PREFIX + location(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA mmap_size = " + MAPPED_BYTES);
            for (String pragma : pragmas) {
                execute(statement, pragma);
            }
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            connection.close();
            throw failure;
        }
    }

    /** Connections that switch a new file to the write-ahead log get in each other's way, which SQLite does not sit out. */
    private void execute(Statement statement, String pragma) throws SQLException {
        long end = System.nanoTime() + busyTimeout.toNanos();
        while (true) {
            try {
                statement.execute(pragma);
                return;
            } catch (SQLException failure) {
                boolean isHopeless = !SqliteFailures.isBusy(failure) || System.nanoTime() - end > 0;
                if (isHopeless || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** A plain path, unless the driver would cut it: it takes a question mark for parameters and trims blanks. */
    private String location() {
        if (path.indexOf('?') < 0 && path.equals(path.trim())) {
            return path;
        }
        StringBuilder uri = new StringBuilder("file:");
        path.chars()
                .forEach(c -> uri.append(
                        c <= ' ' || c == '%' || c == '?' || c == '#' ? String.format("%%%02x", c) : (char) c));
        return uri.toString();
    }
}
