package io.nexusstore.processor.write.file;

import java.util.List;

/**
 * Breaks a line of code that is too long, at the outermost place that allows it: behind an assignment, before a call in a chain,
 * behind an opening parenthesis or a comma.
 */
final class LineBreaker {

    private static final int CONTINUATION = 8;
    private static final int NONE = -1;

    private final String line;
    private final int width;
    private final int indent;
    private int best = NONE;
    private int bestDepth = Integer.MAX_VALUE;
    private boolean isBestFinal;

    private LineBreaker(String line, int width) {
        this.line = line;
        this.width = width;
        this.indent = indentOf(line);
    }

    /** Adds the line, in as many pieces as it takes. */
    static void add(List<String> lines, String line, int width) {
        String rest = line;
        int indent = indentOf(line) + CONTINUATION;
        while (rest.length() > width) {
            LineBreaker breaker = new LineBreaker(rest, width);
            int place = breaker.place();
            if (place == NONE) {
                break;
            }
            lines.add(rest.substring(0, place).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(place).stripLeading();
            if (breaker.isBestFinal) {
                indent += CONTINUATION;
            }
        }
        lines.add(rest);
    }

    private int place() {
        int depth = 0;
        int typeArguments = 0;
        for (int i = indent; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                i = endOfLiteral(i);
            } else if (c == '<' && Character.isLetterOrDigit(line.charAt(i - 1))) {
                typeArguments++;
            } else if (c == '>' && typeArguments > 0) {
                typeArguments--;
            } else if (c == '(') {
                depth++;
                if (!line.startsWith("()", i)) {
                    offer(i + 1, depth, fitsFrom(i + 1));
                }
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && typeArguments == 0) {
                offer(i + 1, depth, false);
            } else if (c == '=' && line.startsWith(" = ", i - 1)) {
                offer(i + 1, depth, true);
            } else if (c == '.' && line.charAt(i - 1) == ')') {
                offer(i, depth, false);
            }
        }
        return best;
    }

    /** Takes the place if it is less deep than the best so far, or as deep and further on; but beyond the width only at need. */
    private void offer(int place, int depth, boolean isFinal) {
        if (place >= line.length() || (best != NONE && (place > width || isWorse(depth)))) {
            return;
        }
        best = place;
        bestDepth = depth;
        isBestFinal = isFinal;
    }

    private boolean isWorse(int depth) {
        return depth > bestDepth || (depth == bestDepth && isBestFinal);
    }

    private boolean fitsFrom(int place) {
        return indent + CONTINUATION + line.length() - place <= width;
    }

    private int endOfLiteral(int start) {
        int i = start + 1;
        while (i < line.length() && line.charAt(i) != '"') {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
