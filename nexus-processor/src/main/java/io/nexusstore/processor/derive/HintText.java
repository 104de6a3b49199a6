package io.nexusstore.processor.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a hint, taken one after another; used by one thread. */
final class HintText {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(:?[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*|<=|>=|!=|\\d+|\\S)\\s*");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    HintText(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
    }

    /** Returns whether nothing is left. */
    boolean isAtEnd() {
        return next >= tokens.size();
    }

    /** Returns the next word or sign and leaves it there; empty at the end. */
    String peek() {
        return isAtEnd() ? "" : tokens.get(next);
    }

    /** Takes the next word or sign; empty at the end. */
    String take() {
        String token = peek();
        next++;
        return token;
    }

    /** Takes these words if they are the next ones; returns whether they were. */
    boolean takes(String... words) {
        int end = next + words.length;
        if (end > tokens.size() || !tokens.subList(next, end).equals(List.of(words))) {
            return false;
        }
        next = end;
        return true;
    }

    /** Leaves nothing to be taken. */
    void stop() {
        next = tokens.size();
    }
}
