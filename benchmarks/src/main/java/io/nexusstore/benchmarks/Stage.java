package io.nexusstore.benchmarks;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Engine;
import io.nexusstore.benchmarks.workload.PostgresSchema;
import io.nexusstore.benchmarks.workload.PostgresServer;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.UserTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The databases of a run; each is seeded when it is first asked for, and a server runs for as long as the run. */
final class Stage implements AutoCloseable {

    private final Path directory;
    private final UserGenerator users;
    private @Nullable SqliteFile file;
    private @Nullable PostgresServer server;

    Stage(Path directory, UserGenerator users) {
        this.directory = directory;
        this.users = users;
    }

    /** Returns a new database with all users, for one contestant alone. */
    UserDatabase copy(Engine engine, ContestantKind kind) throws IOException, SQLException {
        return switch (engine) {
            case SQLITE -> seededFile().copyTo(directory.resolve(kind.key() + ".db"));
            case POSTGRESQL -> seededSchema().copyTo("c_" + kind.key().replace('-', '_'));
        };
    }

    private SqliteFile seededFile() throws IOException, SQLException {
        SqliteFile seeded = file;
        if (seeded == null) {
            seeded = new SqliteFile(directory.resolve("seed.db"));
            seeded.delete();
            UserTable.create(seeded, users);
            file = seeded;
        }
        return seeded;
    }

    private PostgresSchema seededSchema() throws IOException, SQLException {
        PostgresServer running = server;
        if (running != null) {
            return running.schema("seed");
        }
        running = PostgresServer.start(directory);
        server = running;
        PostgresSchema seeded = running.schema("seed");
        seeded.create(users);
        return seeded;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
