package io.nexusstore.internal.cursor;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The keys of a database's cursors, which it holds in rows of its own: all that use it share them.
 *
 * @param current signs cursors; not copied
 * @param previous signed them before the last rotation, and is still taken; null before the first one; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record CursorKeys(byte[] current, byte @Nullable [] previous) {

    /** The length of a key in bytes. */
    public static final int LENGTH = 32;

    /** The row of the key that signs. */
    public static final String CURRENT = "nexus.cursor.key";

    private static final String PREVIOUS = "nexus.cursor.key.previous";
    static final List<String> ROWS = List.of(CURRENT, PREVIOUS);

    /** Returns the keys of an open database; the first one to ask makes them. */
    public static Mono<CursorKeys> of(StoreBackend backend) {
        Mono<CursorKeys> stored = backend.getAll(MetaModel.INSTANCE, ROWS).flatMap(found -> {
            found.unreadable().forEach(row -> {
                throw corrupt(row.id());
            });
            return Mono.justOrEmpty(of(found.rows()));
        });
        return stored.switchIfEmpty(Mono.defer(() -> {
            MetaEntry made = new MetaEntry(CURRENT, random());
            return backend.commit(WriteBatch.of(
                            new Mutation.Save<>(MetaModel.INSTANCE, CURRENT, made, Precondition.absent(), false)))
                    .thenReturn(new CursorKeys(made.value(), null))
                    .onErrorResume(ConflictException.class, another -> stored);
        }));
    }

    /**
     * Returns the keys that the rows hold, or empty when there is none yet.
     *
     * @throws BackendException with code {@code CORRUPT} when a row holds something else
     */
    static Optional<CursorKeys> of(List<MetaEntry> rows) {
        byte[] current = key(rows, CURRENT);
        return current == null ? Optional.empty() : Optional.of(new CursorKeys(current, key(rows, PREVIOUS)));
    }

    /** Returns the rows that replace the current key, which stays as the previous one, by a new key. */
    public static List<MetaEntry> rotated(MetaEntry current) {
        return List.of(new MetaEntry(PREVIOUS, current.value()), new MetaEntry(CURRENT, random()));
    }

    private static byte[] random() {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte @Nullable [] key(List<MetaEntry> rows, String name) {
        for (MetaEntry row : rows) {
            if (row.key().equals(name)) {
                return checked(row);
            }
        }
        return null;
    }

    private static byte[] checked(MetaEntry row) {
        if (row.value().length != LENGTH) {
            throw corrupt(row.key());
        }
        return row.value();
    }

    private static BackendException corrupt(String row) {
        return new BackendException(
                BackendException.CORRUPT,
                null,
                "Row '" + row + "' of table '" + MetaModel.INSTANCE.table() + "' does not hold the " + LENGTH
                        + " bytes of the key that signs cursors. Delete the row: a new key is made when the database is"
                        + " opened, and cursors of the old one are refused.",
                Map.of("table", MetaModel.INSTANCE.table(), "row", row),
                null);
    }
}
