package io.nexusstore.jooq.internal.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables that were compared with their entities, all at one version of the database's schema.
 *
 * <p>SQLite counts the version up with each change of the schema, by whatever program. While it stays, so does the outcome of the comparison.
 */
final class VerifiedTables {

    /** Goes up whenever a comparison would find more, so that what was compared before is compared again. */
    private static final byte RULES = 2;

    private static final int HASH_BYTES = 16;
    private static final VerifiedTables NONE = new VerifiedTables(-1, Map.of());

    private final int version;
    private final Map<String, Entry> entries;

    private VerifiedTables(int version, Map<String, Entry> entries) {
        this.version = version;
        this.entries = entries;
    }

    static VerifiedTables none() {
        return NONE;
    }

    /** Returns these tables if they were compared at the version, else none. */
    VerifiedTables at(int currentVersion) {
        return version == currentVersion ? this : NONE;
    }

    /** Returns those of these tables that have one of the names. */
    VerifiedTables among(Set<String> names) {
        Map<String, Entry> some = new TreeMap<>(entries);
        some.keySet().retainAll(names);
        return new VerifiedTables(version, some);
    }

    /** Returns whether the table's values are of their declared classes, or null when the table must be compared. */
    @Nullable
    Boolean keepsClasses(MappedTable<?, ?> table) {
        Entry entry = entries.get(table.name());
        if (entry == null || !MessageDigest.isEqual(entry.hash(), hash(table))) {
            return null;
        }
        return entry.keepsClasses();
    }

    /** Returns these tables and another one, all at a version to which nothing but the other one led. */
    VerifiedTables with(MappedTable<?, ?> table, boolean keepsClasses, int newVersion) {
        Map<String, Entry> all = new TreeMap<>(entries);
        all.put(table.name(), new Entry(hash(table), keepsClasses));
        return new VerifiedTables(newVersion, all);
    }

    /** Returns these tables and those others that were compared at the same version. */
    VerifiedTables and(VerifiedTables others) {
        Map<String, Entry> all = new TreeMap<>(others.at(version).entries);
        all.putAll(entries);
        return new VerifiedTables(version, all);
    }

    /** Returns whether the others lack one of these tables, or know it by another declaration. */
    boolean knowsMoreThan(VerifiedTables others) {
        Map<String, Entry> theirs = others.at(version).entries;
        return entries.entrySet().stream().anyMatch(mine -> {
            Entry their = theirs.get(mine.getKey());
            return their == null
                    || !MessageDigest.isEqual(their.hash(), mine.getValue().hash());
        });
    }

    /** Returns the form that is stored. */
    byte[] encoded() {
        int size = 1 + Integer.BYTES;
        for (String name : entries.keySet()) {
            size += Integer.BYTES + name.getBytes(StandardCharsets.UTF_8).length + 1 + HASH_BYTES;
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(RULES).putInt(version);
        entries.forEach((name, entry) -> {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            out.putInt(utf8.length).put(utf8);
            out.put((byte) (entry.keepsClasses() ? 1 : 0)).put(entry.hash());
        });
        return out.array();
    }

    /** Returns the tables of the stored form; none where the rules have changed, or where it is no such form. */
    static VerifiedTables decoded(byte @Nullable [] stored) {
        if (stored == null || stored.length <= Integer.BYTES || stored[0] != RULES) {
            return NONE;
        }
        ByteBuffer in = ByteBuffer.wrap(stored).position(1);
        int version = in.getInt();
        Map<String, Entry> entries = new TreeMap<>();
        while (in.hasRemaining()) {
            int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
            if (length < 0 || length > in.remaining() - 1 - HASH_BYTES) {
                return NONE;
            }
            byte[] name = new byte[length];
            in.get(name);
            boolean keepsClasses = in.get() == 1;
            byte[] hash = new byte[HASH_BYTES];
            in.get(hash);
            entries.put(new String(name, StandardCharsets.UTF_8), new Entry(hash, keepsClasses));
        }
        return new VerifiedTables(version, entries);
    }

    /** Everything that a comparison depends on, and nothing else. */
    private static byte[] hash(MappedTable<?, ?> table) {
        StringBuilder facts = new StringBuilder(SchemaStatements.createTable(table));
        for (int column = 0; column < table.columns().size(); column++) {
            facts.append('\n').append(table.form(column));
        }
        table.folded().forEach(column -> facts.append('\n').append(column.definition()));
        table.indexes().forEach(index -> facts.append('\n').append(SchemaStatements.createIndex(table, index)));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(facts.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, HASH_BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256.", absent);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody as a whole
    private record Entry(byte[] hash, boolean keepsClasses) {}
}
