package io.nexusstore.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CodeTest {

    private static final Path TESTS = Path.of("src/test/java");

    @ParameterizedTest
    @MethodSource("io.nexusstore.processor.diagnostic.Codes#all")
    void isTested(Code code) throws Exception {
        try (Stream<Path> files = Files.walk(TESTS)) {
            assertThat(files.filter(Files::isRegularFile).map(CodeTest::read))
                    .as("a test that expects '[Nexus/%s] ...'", code.tag())
                    .anyMatch(text -> text.contains("\"[Nexus/" + code.tag() + "] "));
        }
    }

    @Test
    void tagsAreDistinct() {
        assertThat(Codes.all().stream().map(Code::tag).collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
