package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Refuses texts that SQLite stores but no field holds.
 *
 * <p>The driver reads bytes that are not UTF-8 as U+FFFD. Only where a text has that character are its bytes looked at.
 */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /**
     * Returns the text that was read from the column of the results.
     *
     * @param column where the results hold the text, counted from 1
     * @throws UnreadableValueException when it is not in the domain of a field, or not what is stored
     */
    static String checked(String text, ResultSet results, int column, int field) throws SQLException {
        if (isMalformed(text, results, column)) {
            throw new UnreadableValueException(field, "holds a text that is not UTF-8");
        }
        return checked(text, field);
    }

    /**
     * Returns the text.
     *
     * @throws UnreadableValueException when it is not in the domain of a field
     */
    static String checked(String text, int field) {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableValueException(field, "holds a text with the character U+0000");
        }
        return text;
    }

    /** Tells whether the stored bytes are others than those of the text that was read from them. */
    static boolean isMalformed(String text, ResultSet results, int column) throws SQLException {
        return text.indexOf(REPLACEMENT) >= 0 && !isDecodable(results.getBytes(column));
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
