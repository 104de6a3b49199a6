package io.nexusstore.jooq.internal.schema;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of values that were recorded for the columns of one table, for nothing else in the database tells them.
 *
 * <p>A column that a later declaration leaves out keeps its record, so that it is still known when a field for it comes back.
 */
final class RecordedForms {

    /** The condition that holds for the keys of all rows with forms of SQLite. */
    static final String KEYS = "\"key\" >= 'sqlite.columns.' AND \"key\" < 'sqlite.columns/'";

    private static final String COLUMNS = ".columns.";
    private static final RecordedForms NONE = new RecordedForms(Map.of());

    private final Map<String, ValueForm> forms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RecordedForms(Map<String, ValueForm> forms) {
        this.forms.putAll(forms);
    }

    /** Returns the forms of a table that was just created, or that somebody else made. */
    static RecordedForms none() {
        return NONE;
    }

    /** Returns the key of the row in {@code nexus_meta} that holds the forms of the table. */
    static String key(MappedTable<?, ?> table) {
        return table.dialect().name() + COLUMNS + table.name();
    }

    /** Returns the name of the table whose forms the row of that key holds. */
    static String table(String key) {
        return key.substring(key.indexOf(COLUMNS) + COLUMNS.length());
    }

    /** Returns the form of the column, or null when none is recorded. */
    @Nullable
    ValueForm form(String column) {
        return forms.get(column);
    }

    /** Returns whether every column of the table is recorded, in whatever form. */
    boolean cover(MappedTable<?, ?> table) {
        return forms.keySet().containsAll(table.columns());
    }

    /** Returns these forms and those that the table declares. */
    RecordedForms with(MappedTable<?, ?> table) {
        RecordedForms all = new RecordedForms(forms);
        for (int column = 0; column < table.columns().size(); column++) {
            all.forms.put(table.columns().get(column), table.form(column));
        }
        return all;
    }

    /** Returns what is stored: for each column a line of ASCII with its name, percent-encoded, and its form. */
    byte[] encoded() {
        StringBuilder text = new StringBuilder();
        forms.forEach((column, form) -> text.append(URLEncoder.encode(column, StandardCharsets.UTF_8))
                .append(' ')
                .append(form)
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the forms of what is stored.
     *
     * @throws IllegalArgumentException when that is not what {@link #encoded} gives
     */
    static RecordedForms decoded(byte[] stored) {
        RecordedForms decoded = new RecordedForms(Map.of());
        new String(stored, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            String column = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            decoded.forms.put(column, ValueForm.parsed(parts.length == 2 ? parts[1] : ""));
        });
        if (stored.length == 0 || !Arrays.equals(decoded.encoded(), stored)) {
            throw new IllegalArgumentException("Forms of columns are written in one way only.");
        }
        return decoded;
    }
}
