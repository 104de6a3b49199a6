package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.BackendException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own rows in a file: of a newer version, or damaged. */
@Timeout(60)
final class BookkeepingInputTest {

    @TempDir
    Path directory;

    @Test
    void fileOfANewerVersion_isRefusedAndLeftAsItIs() throws SQLException {
        Path file = directory.resolve("store.db");
        Openings.usable(file);
        RawFile.run(file, "UPDATE nexus_meta SET value = X'0000000000000002' WHERE key = 'sqlite.format'");
        String rows = "SELECT key || hex(value) FROM nexus_meta ORDER BY key";
        List<String> before = RawFile.texts(file, rows);

        BackendException newer = failure(
                BackendException.class,
                BackendException.SCHEMA_MISMATCH,
                () -> Openings.builder(file).open());

        assertThat(newer.getMessage()).contains("newer version", "format 2", "Open it with that version");
        assertThat(newer.details()).containsEntry("format", "2");
        assertThat(RawFile.texts(file, rows)).isEqualTo(before);
        RawFile.run(file, "UPDATE nexus_meta SET value = X'0000000000000001' WHERE key = 'sqlite.format'");
        Openings.usable(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite.format", "sqlite.openings", "sqlite.closed-at", "nexus.cursor.key"})
    void damagedRow_isNamed(String key) throws SQLException {
        Path file = directory.resolve("store.db");
        Openings.usable(file);
        String good = RawFile.texts(file, "SELECT hex(value) FROM nexus_meta WHERE key = '" + key + "'")
                .get(0);
        for (String damage : new String[] {"X''", "X'01'", "zeroblob(100)"}) {
            RawFile.run(file, "UPDATE nexus_meta SET value = " + damage + " WHERE key = '" + key + "'");

            BackendException damaged = failure(
                    BackendException.class,
                    BackendException.CORRUPT,
                    () -> Openings.builder(file).open());

            assertThat(damaged.getMessage()).contains("'" + key + "'", "'nexus_meta'");
            assertThat(damaged.details()).containsEntry("row", key);
        }
        RawFile.run(file, "UPDATE nexus_meta SET value = X'" + good + "' WHERE key = '" + key + "'");
        Openings.usable(file);
    }

    @Test
    void keyOfCursorsThatIsDeleted_isMadeAnew() throws SQLException {
        Path file = directory.resolve("store.db");
        Openings.usable(file);
        RawFile.run(file, "DELETE FROM nexus_meta WHERE key = 'nexus.cursor.key'");

        Openings.usable(file);

        assertThat(RawFile.texts(file, "SELECT count(*) FROM nexus_meta WHERE key = 'nexus.cursor.key'"))
                .containsExactly("1");
    }
}
