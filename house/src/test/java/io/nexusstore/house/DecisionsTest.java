package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the index of decisions and the files beside it in step. */
final class DecisionsTest {

    private final Path directory = Project.current().root().resolve(Path.of("docs", "decisions"));

    @Test
    void indexNamesEachDecisionWithItsTitle() throws IOException {
        List<String> rows = Files.readAllLines(directory.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .toList();

        assertThat(rows).isNotEmpty().isEqualTo(rowsOfFiles());
    }

    private List<String> rowsOfFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> decisions = files.filter(
                            file -> file.getFileName().toString().matches("\\d{4}-.*"))
                    .sorted()
                    .toList();
            return decisions.stream().map(DecisionsTest::row).toList();
        }
    }

    private static String row(Path file) {
        String name = file.getFileName().toString();
        String number = name.substring(0, 4);
        try (Stream<String> lines = Files.lines(file)) {
            String title = lines.findFirst().orElseThrow();
            String start = "# " + Integer.parseInt(number) + ". ";
            assertThat(title).startsWith(start);
            return "| [" + number + "](" + name + ") | " + title.substring(start.length()) + " |";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
