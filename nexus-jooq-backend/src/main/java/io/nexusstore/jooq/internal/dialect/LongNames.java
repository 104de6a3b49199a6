package io.nexusstore.jooq.internal.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Names for an engine that takes them up to a length.
 *
 * @param longest how many bytes a name has at most
 */
public record LongNames(int longest) {

    private static final int HASH_DIGITS = 8;

    /** Returns whether the engine takes the name as it is. */
    public boolean admit(String name) {
        return bytes(name).length <= longest;
    }

    /** Returns the name, or where it is too long another one: what it loses at its end a checksum of the whole stands for. */
    public String shortened(String name) {
        if (admit(name)) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes(name));
        String hash = String.format(Locale.ROOT, "_%08x", checksum.getValue());
        int end = name.length();
        while (bytes(name.substring(0, end)).length > longest - HASH_DIGITS - 1) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + hash;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
