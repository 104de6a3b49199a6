package io.nexusstore.generated;

/** The text form of ids that are made of several values. */
public final class IdTexts {

    private static final char SEPARATOR = '/';

    private IdTexts() {}

    /** Returns the texts joined by {@code /}; in each of them {@code %} becomes {@code %25} and {@code /} becomes {@code %2F}. */
    public static String join(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            joined.append(parts[i].replace("%", "%25").replace("/", "%2F"));
        }
        return joined.toString();
    }

    /**
     * Returns the texts that were joined.
     *
     * @param count how many there are
     * @throws IllegalArgumentException when it is not the joined form of as many texts
     */
    public static String[] split(String joined, int count) {
        String[] parts = joined.split(String.valueOf(SEPARATOR), -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("An id of " + count + " parts has " + parts.length + ".");
        }
        for (int i = 0; i < count; i++) {
            parts[i] = unescaped(parts[i]);
        }
        return parts;
    }

    private static String unescaped(String part) {
        String plain = part.replace("%2F", "/").replace("%25", "%");
        if (!plain.replace("%", "%25").replace("/", "%2F").equals(part)) {
            throw new IllegalArgumentException("A part of an id has a % that stands neither for % nor for a slash.");
        }
        return plain;
    }
}
