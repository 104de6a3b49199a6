package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class InMemoryFilesTest {

    @Test
    void aProgramThatEndsWithoutClosing_leavesNoFile() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InMemoryProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path file;
        try (BufferedReader output = program.inputReader()) {
            file = Path.of(output.readLine());
        }

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(program.exitValue()).isZero();
        assertThat(filesLike(file)).isEmpty();
    }

    private static List<Path> filesLike(Path file) throws Exception {
        try (Stream<Path> beside = Files.list(file.getParent())) {
            return beside.filter(each -> each.getFileName()
                            .toString()
                            .startsWith(file.getFileName().toString()))
                    .toList();
        }
    }
}
