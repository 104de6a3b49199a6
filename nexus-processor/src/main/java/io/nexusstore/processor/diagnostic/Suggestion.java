package io.nexusstore.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** Returns a sentence that offers the nearest of the names, with a space before it, or nothing when none is near. */
    public static String of(String wrong, Collection<String> names) {
        return nearest(wrong, names)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /** Returns the nearest of the names, or empty when none is near. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(fold(wrong), fold(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(fold(wrong), fold(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Makes column names and component names comparable. */
    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns the number of letters to insert, leave out or replace, and of neighbours to exchange. */
    private static int distance(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            distances[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            distances[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int replaced = distances[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                int shifted = 1 + Math.min(distances[i - 1][j], distances[i][j - 1]);
                distances[i][j] = Math.min(replaced, shifted);
                if (isExchange(left, i, right, j)) {
                    distances[i][j] = Math.min(distances[i][j], distances[i - 2][j - 2] + 1);
                }
            }
        }
        return distances[left.length()][right.length()];
    }

    private static boolean isExchange(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
