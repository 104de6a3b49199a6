package io.nexusstore.processor.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of {@code docs/diagnostics.md} with the examples in them, in the order of the page. */
final class DiagnosticsPage {

    private static final Path FILE = Path.of("../docs/diagnostics.md");
    private static final String SECTION = "### ";
    private static final String FENCE = "```";

    private final Map<String, List<Example>> examples = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();

    private DiagnosticsPage() {}

    static DiagnosticsPage read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DiagnosticsPage of(List<String> lines) {
        DiagnosticsPage page = new DiagnosticsPage();
        List<Example> section = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(SECTION)) {
                section = new ArrayList<>();
                page.titles.add(line.substring(SECTION.length()));
                page.examples.put(line.substring(SECTION.length()), section);
            } else if (line.startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                section.add(new Example(line.substring(FENCE.length()), String.join("\n", lines.subList(i + 1, end))));
                i = end;
            }
        }
        return page;
    }

    /** Returns the titles of all sections, repeated ones as often as they are there. */
    List<String> titles() {
        return titles;
    }

    /** Returns the examples of the section, the wrong one first; none when there is no such section. */
    List<Example> examples(String title) {
        return examples.getOrDefault(title, List.of());
    }

    /**
     * A block of code.
     *
     * @param language what it is written in
     * @param text its lines
     */
    record Example(String language, String text) {}
}
