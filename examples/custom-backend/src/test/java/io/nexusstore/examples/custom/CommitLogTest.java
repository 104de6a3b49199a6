package io.nexusstore.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.RowTables;
import io.nexusstore.spi.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommitLogTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("commits");
    }

    @Test
    void theLastCommitIsDroppedWhereverItIsTorn() throws IOException {
        append("a");
        long first = Files.size(file);
        append("b");
        byte[] whole = Files.readAllBytes(file);

        for (int length = (int) first; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(keys()).as("rows of the first %d bytes", length).containsExactly("a");
            assertThat(Files.size(file)).isEqualTo(first);
        }
        Files.write(file, whole);
        assertThat(keys()).containsExactly("a", "b");
    }

    @Test
    void whatFollowsATornCommitIsReadAgain() throws IOException {
        append("a");
        append("b");
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);

        append("c");

        assertThat(keys()).containsExactly("a", "c");
    }

    @Test
    void damageAheadOfTheLastCommitIsReportedAndNothingIsCutOff() throws IOException {
        append("a");
        int first = (int) Files.size(file);
        append("b");
        byte[] damaged = Files.readAllBytes(file);
        damaged[first - 1] ^= 1;
        Files.write(file, damaged);

        assertThat(failureToOpen().code()).isEqualTo(BackendException.CORRUPT);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        for (String text : List.of("a", "a letter to nobody")) {
            Files.writeString(file, text);

            assertThat(failureToOpen().code()).isEqualTo(BackendException.CORRUPT);
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void aFileHasOneUserAtATime() {
        CommitLog first = CommitLog.open(file, new RowTables());

        BackendException held = failureToOpen();

        assertThat(held.code()).isEqualTo(BackendException.BUSY);
        assertThat(held.isRetryable()).isTrue();
        first.close();
        CommitLog.open(file, new RowTables()).close();
    }

    @Test
    void aFileThatCannotBeIsReported() {
        file = directory.resolve("missing").resolve("commits");

        assertThat(failureToOpen().code()).isEqualTo(BackendException.CANNOT_OPEN);
    }

    @Test
    void aLogThatFailedTakesNoFurtherCommit() {
        CommitLog log = CommitLog.open(file, new RowTables());
        log.close();

        assertThat(failureToAppend(log).code()).isEqualTo(BackendException.COMMIT_UNKNOWN);
        assertThat(failureToAppend(log).code()).isEqualTo(BackendException.BACKEND_ERROR);
        assertThat(keys()).isEmpty();
    }

    private BackendException failureToOpen() {
        return catchThrowableOfType(BackendException.class, () -> CommitLog.open(file, new RowTables()));
    }

    private static BackendException failureToAppend(CommitLog log) {
        return catchThrowableOfType(
                BackendException.class, () -> log.append(new CommitPosition(1), new RowTables().draft()));
    }

    private void append(String key) {
        RowTables tables = new RowTables();
        CommitLog log = CommitLog.open(file, tables);
        RowTables draft = tables.draft();
        MetaEntry entry = new MetaEntry(key, new byte[] {1, 2, 3});
        draft.apply(WriteBatch.of(new Mutation.Save<>(MetaModel.INSTANCE, key, entry, Precondition.absent(), false)));
        log.append(new CommitPosition(log.position().value() + 1), draft);
        log.close();
    }

    private List<String> keys() {
        RowTables tables = new RowTables();
        CommitLog log = CommitLog.open(file, tables);
        log.close();
        return tables.read(MetaModel.INSTANCE, Query.all(), log.position()).rows().stream()
                .map(MetaEntry::key)
                .toList();
    }
}
