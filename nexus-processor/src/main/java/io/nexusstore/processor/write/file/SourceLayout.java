package io.nexusstore.processor.write.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings the text of a generated file into the layout of a hand-written one, where JavaPoet lays out differently.
 *
 * <p>It looks at whole lines only. No literal spans lines or looks like one of these lines.
 */
final class SourceLayout {

    private static final int WIDTH = 120;
    private static final Pattern TYPE_HEADER = Pattern.compile("\\s*(?:(?:public|private|static|final) )*class .*\\{");
    private static final Pattern PRIVATE_FIELD = Pattern.compile("    private (?!static)[^=(]+;");
    private static final Pattern DOC_LINE = Pattern.compile("(\\s*) \\* (.+)");

    private SourceLayout() {}

    static String of(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : source.replace(". @Nullable ", ".@Nullable ").split("\n", -1)) {
            add(lines, line);
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String line) {
        String trimmed = line.strip();
        String previous = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        if (trimmed.equals("}")
                && previous.endsWith("{")
                && !TYPE_HEADER.matcher(previous).matches()) {
            replaceLast(lines, previous + "}");
        } else if (trimmed.equals("*/") && isShortDoc(lines)) {
            lines.remove(lines.size() - 1);
            replaceLast(lines, DOC_LINE.matcher(previous).replaceFirst("$1/** $2 */"));
        } else if (trimmed.equals(")") && isShortAnnotation(lines)) {
            lines.remove(lines.size() - 1);
            replaceLast(lines, lines.get(lines.size() - 1) + previous.strip() + ")");
        } else if (trimmed.equals("} ;")) {
            lines.add(line.replace("} ;", "};"));
        } else if (line.startsWith("    private ")
                && PRIVATE_FIELD.matcher(line).matches()
                && isBehindPrivateField(lines)) {
            replaceLast(lines, line);
        } else if (trimmed.equals(") {") && previous.endsWith("(")) {
            replaceLast(lines, previous + ") {");
        } else if (trimmed.startsWith("* ")) {
            addDoc(lines, line);
        } else {
            LineBreaker.add(lines, line, WIDTH);
        }
        if (line.endsWith("{") && TYPE_HEADER.matcher(line).matches()) {
            lines.add("");
        }
    }

    /** Returns whether the lines end in an open comment of one line that leaves room for both its marks. */
    private static boolean isShortDoc(List<String> lines) {
        int last = lines.size() - 1;
        return last >= 1
                && lines.get(last - 1).strip().equals("/**")
                && DOC_LINE.matcher(lines.get(last)).matches()
                && lines.get(last).length() + " */".length() <= WIDTH;
    }

    /** Returns whether the lines end in an open annotation with one member. */
    private static boolean isShortAnnotation(List<String> lines) {
        String opening = lines.size() < 2 ? "" : lines.get(lines.size() - 2).strip();
        return opening.startsWith("@") && opening.endsWith("(");
    }

    /** Adds a line of a comment, broken between words. */
    private static void addDoc(List<String> lines, String line) {
        String prefix = line.substring(0, line.indexOf('*') + 2);
        String rest = line;
        while (rest.length() > WIDTH) {
            int space = lastSpaceBetweenWords(rest);
            if (space < prefix.length()) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = prefix + rest.substring(space + 1);
        }
        lines.add(rest);
    }

    /** Returns the last space that fits and does not stand inside a tag. */
    private static int lastSpaceBetweenWords(String line) {
        int space = line.lastIndexOf(' ', WIDTH);
        while (space > 0 && line.lastIndexOf('{', space) > line.lastIndexOf('}', space)) {
            space = line.lastIndexOf(' ', space - 1);
        }
        return space;
    }

    /** Returns whether the lines end in a private field without initializer, and a blank line. */
    private static boolean isBehindPrivateField(List<String> lines) {
        int last = lines.size() - 1;
        return last >= 1
                && lines.get(last).isEmpty()
                && PRIVATE_FIELD.matcher(lines.get(last - 1)).matches();
    }

    private static void replaceLast(List<String> lines, String line) {
        lines.set(lines.size() - 1, line);
    }
}
