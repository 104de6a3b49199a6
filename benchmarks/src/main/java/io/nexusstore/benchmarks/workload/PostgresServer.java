package io.nexusstore.benchmarks.workload;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL server that is started for one run, and keeps what it acknowledges. */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server whose files are in the directory, and makes sure that its commits reach the disk: this way of
     * starting it turns that off by default.
     *
     * @throws IllegalStateException when they do not
     * @throws IOException when the server does not start
     * @throws SQLException when it does not answer
     */
    public static PostgresServer start(Path directory) throws IOException, SQLException {
        PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("postgresql").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("autovacuum", "off")
                .start());
        started.requireDurable();
        return started;
    }

    /** Returns the schema of that name, whether it is there or not. */
    public PostgresSchema schema(String name) {
        return new PostgresSchema(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void requireDurable() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet results = statement.executeQuery("SHOW " + setting)) {
                    if (!results.next() || !results.getString(1).equals("on")) {
                        throw new IllegalStateException("The server runs with " + setting + " off.");
                    }
                }
            }
        }
    }
}
