package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {

    private static final String TABLE = """
            # Evidence

            | Promise | Command | Last figures |
            | --- | --- | --- |
            | <a id="speed"></a>It is fast. | `run it` | none yet, so a long cell |
            | <a id="size"></a>It is small. | `weigh it` | 3 kB |
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Files.writeString(directory.resolve("evidence.md"), TABLE);
    }

    @Test
    void rewritesTheLastCellOfOneRow() throws IOException {
        new Evidence(table, true, CLOCK).write("speed", "7 ms");

        assertThat(Files.readString(table))
                .containsPattern("\\| `run it` \\| 7 ms \\(JDK \\d+, \\d+ processors, 2026-02-03\\) \\|\n")
                .contains("| `weigh it` | 3 kB |\n")
                .startsWith("# Evidence\n\n| Promise |")
                .doesNotContain("none yet");
    }

    @Test
    void leavesTheFileAloneUnlessAskedToWrite() throws IOException {
        new Evidence(table, false, CLOCK).write("speed", "7 ms");

        assertThat(table).hasContent(TABLE);
    }

    @Test
    void refusesPromiseWithoutRowEvenWhenNotWriting() {
        Evidence evidence = new Evidence(table, false, CLOCK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence.write("colour", "red"))
                .withMessageContaining("<a id=\"colour\"></a>")
                .withMessageContaining("Add the promise");
    }

    @Test
    void refusesFiguresThatBreakTheTable() {
        Evidence evidence = new Evidence(table, true, CLOCK);

        assertThatIllegalArgumentException().isThrownBy(() -> evidence.write("speed", "7 | 8"));
        assertThatIllegalArgumentException().isThrownBy(() -> evidence.write("speed", "7\n8"));
        assertThatIllegalArgumentException().isThrownBy(() -> evidence.write("speed", " "));
    }

    @Test
    void tableOfThisRepositoryHasThreeCellsInEachRow() throws IOException {
        Path ours = Project.current().root().resolve(Path.of("docs", "evidence.md"));

        assertThat(Files.readAllLines(ours).stream().filter(line -> line.startsWith("| <a id=")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\| <a id=\"[a-z0-9-]+\"></a>[^|]+ \\| [^|]+ \\| [^|]+ \\|"));
    }
}
