package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the pages to the sources; with {@code -Dguide.update=true} it copies the sources into the pages first. */
final class GuidePagesTest {

    private final Path root = Project.current().root();
    private final Map<String, String> snippets = Snippets.below(List.of(
            Path.of("src", "main"),
            Path.of("src", "test"),
            root.resolve(Path.of("examples", "custom-backend", "src"))));

    @TestFactory
    Stream<DynamicTest> showsCodeThatWasCompiledAndRun() throws IOException {
        return pages().stream()
                .map(file -> DynamicTest.dynamicTest(root.relativize(file).toString(), () -> {
                    if (Boolean.getBoolean("guide.update")) {
                        Files.writeString(file, page(file).updated(snippets).text());
                    }
                    assertThat(page(file).faults(snippets))
                            .as(
                                    "Correct the page, or run this test with -Dguide.update=true to copy the sources into it.")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> linksToFilesThatExist() throws IOException {
        return pages().stream()
                .map(file -> DynamicTest.dynamicTest(
                        root.relativize(file).toString(),
                        () -> assertThat(page(file).links())
                                .allMatch(link -> Files.exists(file.resolveSibling(link)))));
    }

    @Test
    void showsEachSnippet() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : pages()) {
            shown.addAll(page(file).shown());
        }

        assertThat(shown).isEqualTo(snippets.keySet());
    }

    @Test
    void readmeLeadsToEachPage() throws IOException {
        List<String> links = page(root.resolve("README.md")).links();

        for (Path file : pages().subList(1, pages().size())) {
            assertThat(links).contains(root.relativize(file).toString().replace('\\', '/'));
        }
    }

    private List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
        try (Stream<Path> guides = Files.list(root.resolve(Path.of("docs", "guide")))) {
            guides.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(1);
        return pages;
    }

    private static Page page(Path file) throws IOException {
        return new Page(Files.readString(file).replace("\r\n", "\n"));
    }
}
