package io.nexusstore.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** Returns a sentence that offers the nearest of the names, with a space before it, or nothing when none is near. */
    static String of(String wrong, Collection<String> names) {
        Optional<String> nearest = names.stream()
                .filter(name -> distance(fold(wrong), fold(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(fold(wrong), fold(name)))
                        .thenComparing(Comparator.naturalOrder()));
        return nearest.map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /** Makes column names and component names comparable. */
    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns the Levenshtein distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitution = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
