package io.nexusstore.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of sources that pages show, by name.
 *
 * <p>A part stands between the lines {@code // snippet: name} and {@code // end}. Inside it, what stands between
 * {@code // hide} and {@code // show} is left out, and so are comments for the formatter.
 */
final class Snippets {

    private static final String BEGIN = "// snippet: ";
    private static final String END = "// end";
    private static final String HIDE = "// hide";
    private static final String SHOW = "// show";
    private static final String FORMATTER = "// spotless:";

    private Snippets() {}

    /** Returns the snippets of all Java sources below the directories. */
    static Map<String, String> below(List<Path> directories) {
        Map<String, String> snippets = new TreeMap<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    in(Files.readString(file)).forEach((name, code) -> add(snippets, name, code));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return snippets;
    }

    /** Returns the snippets of one source. */
    static Map<String, String> in(String source) {
        Map<String, String> snippets = new TreeMap<>();
        String name = null;
        boolean isShown = true;
        List<String> lines = new ArrayList<>();
        for (String line : source.lines().toList()) {
            String text = line.strip();
            if (text.startsWith(BEGIN)) {
                require(name == null, "Snippet '" + name + "' has no end before the next one.");
                name = text.substring(BEGIN.length());
            } else if (name != null && text.equals(END)) {
                add(snippets, name, dedented(lines));
                name = null;
                lines.clear();
            } else if (name != null && (text.equals(HIDE) || text.equals(SHOW))) {
                isShown = text.equals(SHOW);
            } else if (name != null && isShown && !text.startsWith(FORMATTER)) {
                lines.add(line);
            }
        }
        require(name == null, "Snippet '" + name + "' has no end.");
        return snippets;
    }

    private static void add(Map<String, String> snippets, String name, String code) {
        require(snippets.put(name, code) == null, "Two snippets are called '" + name + "'.");
    }

    private static String dedented(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
