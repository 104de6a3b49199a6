package io.nexusstore.benchmarks.workload;

import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.spi.StoreBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** An SQLite database file and the one way in which connections to it are set up. */
public record SqliteFile(Path path) implements UserDatabase {

    static final String PREFIX = "jdbc:sqlite:";

    /** The settings that Nexus makes for itself and every contestant runs with, beside the durability. */
    public static final List<Pragma> PRAGMAS = List.of(
            new Pragma("journal_mode", "WAL"),
            new Pragma("cache_size", "-65536"),
            new Pragma("mmap_size", "268435456"),
            new Pragma("temp_store", "MEMORY"),
            new Pragma("foreign_keys", "ON"),
            new Pragma("wal_autocheckpoint", "10000"),
            new Pragma("busy_timeout", "5000"));

    /** One setting of a connection. */
    public record Pragma(String name, String value) {

        @Override
        public String toString() {
            return "PRAGMA " + name + "=" + value;
        }
    }

    /** Opens a connection with {@link #PRAGMAS} and this durability. */
    @Override
    public Connection connect(Durability durability) throws SQLException {
        Connection connection = DriverManager.getConnection(url());
        try (Statement statement = connection.createStatement()) {
            for (Pragma pragma : PRAGMAS) {
                statement.execute(pragma.toString());
            }
            statement.execute(new Pragma("synchronous", durability.name()).toString());
        }
        return connection;
    }

    @Override
    public String url() {
        return PREFIX + path.toAbsolutePath();
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public StoreBackend backend(Durability durability) {
        return JooqBackend.sqlite(path).durability(io.nexusstore.jooq.config.Durability.valueOf(durability.name()));
    }

    @Override
    public User read(ResultSet row) throws SQLException {
        return UserTable.read(row);
    }

    @Override
    public void bind(PreparedStatement statement, User user) throws SQLException {
        UserTable.bind(statement, user);
    }

    /** Writes the log back into the file, so that no later write pays for earlier ones. */
    @Override
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /**
     * Copies this closed file over {@code target}, whose log is removed.
     *
     * @throws IOException when a file cannot be read, written or removed
     */
    public SqliteFile copyTo(Path target) throws IOException {
        SqliteFile copy = new SqliteFile(target);
        copy.delete();
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /**
     * Removes this file and its log.
     *
     * @throws IOException when one of them cannot be removed
     */
    public void delete() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
        }
    }
}
