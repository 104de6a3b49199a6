package io.nexusstore.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Engine;
import io.nexusstore.benchmarks.workload.PostgresSchema;
import io.nexusstore.benchmarks.workload.PostgresServer;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.UserTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ContestantSessionTest {

    @TempDir
    static Path servers;

    private static PostgresServer server;

    private final UserGenerator users = new UserGenerator(7, 1_000);

    @TempDir
    Path directory;

    @BeforeAll
    static void startServer() throws Exception {
        server = PostgresServer.start(servers);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(ContestantKind.class)
    void everyContestant_answersAllRowsOfAFileRightly(ContestantKind kind) throws Exception {
        answersRightly(kind, Engine.SQLITE);
    }

    @ParameterizedTest
    @EnumSource(value = ContestantKind.class, mode = EnumSource.Mode.EXCLUDE, names = "JOOQ")
    void everyContestant_answersAllRowsOfAServerRightly(ContestantKind kind) throws Exception {
        answersRightly(kind, Engine.POSTGRESQL);
    }

    private void answersRightly(ContestantKind kind, Engine engine) throws Exception {
        try (Conversation conversation = new Conversation(engine, kind::open)) {
            ExpectedAnswers expected = new ExpectedAnswers(users);
            for (Row row : Row.values()) {
                if (row.engine() == engine) {
                    conversation.link.check(row, expected.of(row));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aContestantThatErrsInARow_isRefusedForIt(Row row) throws Exception {
        try (Conversation conversation = new Conversation(
                row.engine(),
                (database, durability) -> new ErringContestant(ContestantKind.RAW.open(database, durability)))) {
            assertThatThrownBy(() -> conversation.link.check(row, new ExpectedAnswers(users).of(row)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'planted'")
                    .hasMessageContaining("'" + row.key() + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aSlice_countsWhatWasDone(Row row) throws Exception {
        try (Conversation conversation = new Conversation(row.engine(), ContestantKind.RAW::open)) {
            Slice slice = conversation.link.slice(row, 1_000_000, 5);

            assertThat(slice.operations()).isPositive();
            assertThat(slice.allocatedBytes()).isPositive();
        }
    }

    @Test
    void aFailure_reachesTheParentWithItsReason() throws Exception {
        try (Conversation conversation = new Conversation(Engine.SQLITE, ContestantKind.RAW::open)) {
            conversation.link.close();

            assertThatThrownBy(() -> conversation.link.slice(Row.GET, 1, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The contestant is not open.");
            conversation.link.open(new SqliteFile(directory.resolve("users.db")), Durability.NORMAL);
        }
    }

    private UserDatabase seeded(Engine engine) throws Exception {
        if (engine == Engine.POSTGRESQL) {
            PostgresSchema schema = server.schema("users_of_a_test");
            schema.create(users);
            return schema;
        }
        SqliteFile file = new SqliteFile(directory.resolve("users.db"));
        file.delete();
        UserTable.create(file, users);
        return file;
    }

    /** A session on a thread of this process, on a freshly seeded database. */
    private final class Conversation implements AutoCloseable {

        private final PrintWriter commands;
        private final CompletableFuture<Void> session;
        final ContestantLink link;

        Conversation(Engine engine, ContestantSession.Opener opener) throws Exception {
            UserDatabase database = seeded(engine);
            PipedReader commandEnd = new PipedReader();
            PipedReader replyEnd = new PipedReader();
            PrintWriter replies = new PrintWriter(new PipedWriter(replyEnd));
            commands = new PrintWriter(new PipedWriter(commandEnd));
            link = new ContestantLink("planted", new BufferedReader(replyEnd), commands);
            session = CompletableFuture.runAsync(() -> {
                try {
                    new ContestantSession(opener, users).serve(new BufferedReader(commandEnd), replies);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            link.open(database, engine == Engine.SQLITE ? Durability.NORMAL : Durability.FULL);
        }

        @Override
        public void close() throws IOException {
            link.close();
            commands.close();
            session.join();
        }
    }
}
