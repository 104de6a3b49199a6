package io.nexusstore.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.UserTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ContestantSessionTest {

    private final UserGenerator users = new UserGenerator(7, 1_000);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(ContestantKind.class)
    void everyContestant_answersAllRowsRightly(ContestantKind kind) throws Exception {
        try (Conversation conversation = new Conversation(kind::open)) {
            ExpectedAnswers expected = new ExpectedAnswers(users);
            for (Row row : EnumSet.allOf(Row.class)) {
                conversation.link.check(row, expected.of(row));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aContestantThatErrsInARow_isRefusedForIt(Row row) throws Exception {
        try (Conversation conversation = new Conversation(
                (file, durability) -> new ErringContestant(ContestantKind.RAW.open(file, durability)))) {
            assertThatThrownBy(() -> conversation.link.check(row, new ExpectedAnswers(users).of(row)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'planted'")
                    .hasMessageContaining("'" + row.key() + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void aSlice_countsWhatWasDone(Row row) throws Exception {
        try (Conversation conversation = new Conversation(ContestantKind.RAW::open)) {
            Slice slice = conversation.link.slice(row, 1_000_000, 5);

            assertThat(slice.operations()).isPositive();
            assertThat(slice.allocatedBytes()).isPositive();
        }
    }

    @Test
    void aFailure_reachesTheParentWithItsReason() throws Exception {
        try (Conversation conversation = new Conversation(ContestantKind.RAW::open)) {
            conversation.link.close();

            assertThatThrownBy(() -> conversation.link.slice(Row.GET, 1, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The contestant is not open.");
            conversation.link.open(new SqliteFile(directory.resolve("users.db")), Durability.NORMAL);
        }
    }

    /** A session on a thread of this process, on a freshly seeded file. */
    private final class Conversation implements AutoCloseable {

        private final PrintWriter commands;
        private final CompletableFuture<Void> session;
        final ContestantLink link;

        Conversation(ContestantSession.Opener opener) throws Exception {
            SqliteFile file = new SqliteFile(directory.resolve("users.db"));
            file.delete();
            UserTable.create(file, users);
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
            link.open(file, Durability.NORMAL);
        }

        @Override
        public void close() throws IOException {
            link.close();
            commands.close();
            session.join();
        }
    }
}
