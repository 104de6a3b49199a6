package io.nexusstore.examples.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation, whose Java is a copy of snippets: before each block stands {@code <!-- snippet: name -->}.
 *
 * @param text what the page says
 */
record Page(String text) {

    private static final Pattern JAVA =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\\n)?```java\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** Returns what is wrong with the Java of the page. */
    List<String> faults(Map<String, String> snippets) {
        List<String> faults = new ArrayList<>();
        for (MatchResult block : blocks()) {
            String name = block.group(1);
            if (name == null) {
                faults.add("A block of Java is no snippet: " + firstLine(block.group(2)));
            } else if (!snippets.containsKey(name)) {
                faults.add("No source has a snippet '" + name + "'.");
            } else if (!snippets.get(name).equals(block.group(2))) {
                faults.add("Snippet '" + name + "' differs from its source.");
            }
        }
        return faults;
    }

    /** Returns the names of the snippets that the page shows. */
    List<String> shown() {
        return blocks().stream()
                .map(block -> block.group(1))
                .filter(name -> name != null)
                .toList();
    }

    /** Returns the files that the page links to, relative to itself. */
    List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    /** Returns the page with each known snippet as its source has it. */
    Page updated(Map<String, String> snippets) {
        return new Page(JAVA.matcher(text).replaceAll(block -> {
            String name = block.group(1);
            String code = name == null ? block.group(2) : snippets.getOrDefault(name, block.group(2));
            String mark = name == null ? "" : "<!-- snippet: " + name + " -->\n";
            return Matcher.quoteReplacement(mark + "```java\n" + code + "\n```");
        }));
    }

    private List<MatchResult> blocks() {
        return JAVA.matcher(text).results().toList();
    }

    private static String firstLine(String code) {
        return code.lines().findFirst().orElse("");
    }
}
