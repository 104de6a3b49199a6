package io.nexusstore.validation;

import java.net.IDN;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Which texts are e-mail addresses: exactly those that the reference implementation of Jakarta Validation accepts.
 *
 * <p>That is wider than what mail servers take and narrower than the standards. The text is read once from left to right,
 * since a hostile one must not take long.
 */
final class EmailAddress {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~";
    private static final String QUOTED_SIGNS = SIGNS + "-.(),<>[]:; @";

    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private static final String BYTE = "(25[0-5]|(2[0-4]|1?[0-9])?[0-9])";
    private static final String BYTES = BYTE + "(\\." + BYTE + "){3}";
    private static final String GROUP = "[0-9a-f]{1,4}";
    private static final Pattern GROUPS = ignoringCase(GROUP + "(:" + GROUP + ")*");
    private static final Pattern MIXED = ignoringCase("(::(ffff(:0{1,4})?:)?|(" + GROUP + ":){1,4}:)" + BYTES);
    private static final Pattern WITH_ZONE = ignoringCase("fe80:(:[0-9a-f]{0,4}){0,4}%[0-9a-z]+");
    private static final String VERSION_6 = "[IPv6:";

    private EmailAddress() {}

    static boolean isOne(String text) {
        if (text.isEmpty()) {
            return true;
        }
        int at = text.lastIndexOf('@');
        return at >= 0
                && at <= LONGEST_LOCAL_PART
                && isLocalPart(text.substring(0, at))
                && isDomain(text.substring(at + 1));
    }

    private static boolean isLocalPart(String text) {
        return isDotted(
                text, from -> text.startsWith("\"", from) ? endOfQuoted(text, from + 1) : endOf(text, from, "-"));
    }

    /** Returns whether the text is parts with dots between them; a part that ends where it begins is none. */
    private static boolean isDotted(String text, IntUnaryOperator endOfPart) {
        int from = 0;
        while (true) {
            int end = endOfPart.applyAsInt(from);
            if (end <= from) {
                return false;
            }
            if (end == text.length()) {
                return true;
            }
            if (text.charAt(end) != '.') {
                return false;
            }
            from = end + 1;
        }
    }

    /** Returns the place behind the letters, digits, signs and others that begin there. */
    private static int endOf(String text, int from, String others) {
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (!isLetterOrDigit(point) && SIGNS.indexOf(point) < 0 && others.indexOf(point) < 0) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Returns the place behind the closing quote, or -1 when there is none or nothing before it. */
    private static int endOfQuoted(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (point == '"') {
                return i > from ? i + 1 : -1;
            }
            if (point == '\\' && (text.startsWith("\\", i + 1) || text.startsWith("\"", i + 1))) {
                i++;
            } else if (!isLetterOrDigit(point) && QUOTED_SIGNS.indexOf(point) < 0) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private static boolean isDomain(String text) {
        try {
            if (text.endsWith(".") || IDN.toASCII(text).length() > LONGEST_DOMAIN) {
                return false;
            }
        } catch (IllegalArgumentException noDomain) {
            return false;
        }
        return text.startsWith("[") ? isLiteral(text) : hasLabels(text);
    }

    private static boolean hasLabels(String text) {
        return isDotted(text, from -> endOfLabel(text, from));
    }

    /** Returns the place behind the label that begins there, or -1 when it begins or ends with a hyphen. */
    private static int endOfLabel(String text, int from) {
        int end = endOf(text, from, "-");
        boolean isHyphenated = end > from && (text.charAt(from) == '-' || text.charAt(end - 1) == '-');
        return isHyphenated ? -1 : end;
    }

    private static boolean isLiteral(String text) {
        if (!text.endsWith("]")) {
            return false;
        }
        if (!text.regionMatches(true, 0, VERSION_6, 0, VERSION_6.length())) {
            return DOTTED.matcher(text.substring(1, text.length() - 1)).matches();
        }
        String address = text.substring(VERSION_6.length(), text.length() - 1);
        return isOfGroups(address)
                || MIXED.matcher(address).matches()
                || WITH_ZONE.matcher(address).matches();
    }

    private static boolean isOfGroups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == 8;
        }
        int before = groups(address.substring(0, gap));
        int behind = groups(address.substring(gap + 2));
        return before >= 0 && behind >= 0 && before + behind <= 7;
    }

    /** Returns how many groups the text is of, or -1 when it is of something else. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return GROUPS.matcher(text).matches()
                ? (int) text.chars().filter(sign -> sign == ':').count() + 1
                : -1;
    }

    /** Letters and digits are those of ASCII, and everything beyond it in the basic plane. */
    private static boolean isLetterOrDigit(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || (point >= '0' && point <= '9')
                || (point >= 0x80 && point <= 0xFFFF);
    }

    private static Pattern ignoringCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
