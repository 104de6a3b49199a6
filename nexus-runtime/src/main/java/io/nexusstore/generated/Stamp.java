package io.nexusstore.generated;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the store fills into an entity while it is saved.
 *
 * @param now the time of the save, canonical
 * @param ids yields a new time-ordered identifier at each call
 * @param drawn yields an id that was drawn from the database at each call
 */
public record Stamp(Instant now, Supplier<UUID> ids, LongSupplier drawn) {

    /** Checks that nothing is null. */
    public Stamp {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(drawn, "drawn");
    }

    /** Creates the stamp of entities that draw no ids from the database. */
    public Stamp(Instant now, Supplier<UUID> ids) {
        this(now, ids, () -> {
            throw new IllegalStateException("No id was drawn from the database.");
        });
    }

    /** Returns the id, or a new one where there is none. */
    public UUID id(@Nullable UUID id) {
        return id == null ? ids.get() : id;
    }

    /** Returns the id, or the text of a new one where there is none. */
    public String id(@Nullable String id) {
        return id == null ? ids.get().toString() : id;
    }

    /** Returns the id, or a drawn one for 0. */
    public long id(long id) {
        return id == 0 ? drawn.getAsLong() : id;
    }

    /** Returns the id, or a drawn one for 0 and null. */
    public Long id(@Nullable Long id) {
        return id == null || id == 0 ? drawn.getAsLong() : id;
    }

    /** Returns the time when the entity was created, which is now where it is not known yet. */
    public Instant created(@Nullable Instant createdAt) {
        return createdAt == null ? now : createdAt;
    }

    /** Returns the version that follows. */
    public long next(long version) {
        return version + 1;
    }

    /** Returns the version that follows. */
    public int next(int version) {
        return Math.addExact(version, 1);
    }

    /** Returns the version that follows, 1 for none. */
    public Long next(@Nullable Long version) {
        return version == null ? 1L : version + 1;
    }

    /** Returns the version that follows, 1 for none. */
    public Integer next(@Nullable Integer version) {
        return version == null ? 1 : Math.addExact(version, 1);
    }
}
