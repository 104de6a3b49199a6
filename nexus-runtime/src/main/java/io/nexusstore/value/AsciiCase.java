package io.nexusstore.value;

/**
 * The one rule by which case is ignored: the letters A to Z count as a to z, and every other character as itself.
 *
 * <p>Databases agree on these letters and on no others.
 */
public final class AsciiCase {

    private AsciiCase() {}

    /** Returns the text with A to Z in lower case; the same text where it has none of them. */
    public static String folded(String text) {
        int at = 0;
        while (at < text.length() && !isUpper(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (; at < chars.length; at++) {
            if (isUpper(chars[at])) {
                chars[at] = (char) (chars[at] - 'A' + 'a');
            }
        }
        return new String(chars);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
