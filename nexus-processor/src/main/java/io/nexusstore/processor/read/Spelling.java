package io.nexusstore.processor.read;

import java.util.Locale;

/** Spells the names of types and components as databases and constants do. */
final class Spelling {

    private Spelling() {}

    /** Returns the words of a camel-case name in lower case, joined by underscores: {@code userURL2} gives {@code user_url2}. */
    static String snakeCase(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder spelled = new StringBuilder(name.length() + 4);
        for (int i = 0; i < points.length; i++) {
            if (startsWord(points, i)) {
                spelled.append('_');
            }
            spelled.appendCodePoint(points[i]);
        }
        return spelled.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the words of a camel-case name in upper case, joined by underscores: {@code userURL2} gives {@code USER_URL2}. */
    static String constant(String name) {
        return snakeCase(name).toUpperCase(Locale.ROOT);
    }

    private static boolean startsWord(int[] points, int i) {
        if (i == 0 || !Character.isUpperCase(points[i]) || points[i - 1] == '_') {
            return false;
        }
        boolean afterSmall = !Character.isUpperCase(points[i - 1]);
        boolean beforeSmall = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
        return afterSmall || beforeSmall;
    }
}
