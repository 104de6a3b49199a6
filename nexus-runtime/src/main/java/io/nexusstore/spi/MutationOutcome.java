package io.nexusstore.spi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one mutation of a batch did.
 *
 * @param effect the effect
 * @param stored the row as it is stored, where a {@link Mutation.Save} asked for it and overwrote one; else null
 * @param deletedIds the ids that a {@link Mutation.DeleteWhere} removed, in no particular
 *     order; else empty
 */
public record MutationOutcome(Effect effect, @Nullable Object stored, List<?> deletedIds) {

    private static final MutationOutcome INSERTED = new MutationOutcome(Effect.INSERTED, null, List.of());
    private static final MutationOutcome UPDATED = new MutationOutcome(Effect.UPDATED, null, List.of());
    private static final MutationOutcome DELETED = new MutationOutcome(Effect.DELETED, null, List.of());
    private static final MutationOutcome ABSENT = new MutationOutcome(Effect.ABSENT, null, List.of());

    /** Copies the ids. */
    public MutationOutcome {
        Objects.requireNonNull(effect, "effect");
        deletedIds = List.copyOf(deletedIds);
    }

    /** Returns the outcome of a save that created its row. */
    public static MutationOutcome inserted() {
        return INSERTED;
    }

    /** Returns the outcome of a save or an update that wrote to an existing row. */
    public static MutationOutcome updated() {
        return UPDATED;
    }

    /** Returns the outcome of a save that overwrote a row and was asked to read it back. */
    public static MutationOutcome updated(Object stored) {
        return new MutationOutcome(Effect.UPDATED, Objects.requireNonNull(stored, "stored"), List.of());
    }

    /** Returns the outcome of a delete that removed its row. */
    public static MutationOutcome deleted() {
        return DELETED;
    }

    /** Returns the outcome of a delete by condition. */
    public static MutationOutcome deleted(List<?> ids) {
        return new MutationOutcome(Effect.DELETED, null, ids);
    }

    /** Returns the outcome of an update or a delete that found no row. */
    public static MutationOutcome absent() {
        return ABSENT;
    }

    /** What happened. */
    public enum Effect {
        /** A row came into being. */
        INSERTED,
        /** An existing row was written. */
        UPDATED,
        /** Rows were removed, or none met the condition. */
        DELETED,
        /** There was no row. */
        ABSENT
    }
}
