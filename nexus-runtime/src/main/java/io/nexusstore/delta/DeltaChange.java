package io.nexusstore.delta;

import io.nexusstore.query.EntityField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entity that change, with their new and, where known, old values. Immutable.
 *
 * <p>Generated code makes it from two states of an entity or from single edits. Values are canonical. The fields that
 * the store itself maintains (id, version, timestamps) never appear.
 *
 * @param <T> the entity
 */
public final class DeltaChange<T> {

    private static final long UNKNOWN = -1;

    private final Class<T> entity;
    private final SortedMap<Integer, FieldChange<T>> changes;
    private final long baseVersion;

    private DeltaChange(Class<T> entity, SortedMap<Integer, FieldChange<T>> changes, long baseVersion) {
        this.entity = entity;
        this.changes = changes;
        this.baseVersion = baseVersion;
    }

    /** Starts an empty delta. */
    public static <T> Builder<T> builder(Class<T> entity) {
        return new Builder<>(entity);
    }

    /** Returns the entity that changes. */
    public Class<T> entity() {
        return entity;
    }

    /** Returns the changed fields in the order of their index. */
    public List<FieldChange<T>> changes() {
        return List.copyOf(changes.values());
    }

    /** Returns the indexes of the changed fields. */
    public FieldSet changed() {
        return FieldSet.of(changes.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns whether a field changes whose index is at least the first and less than the end. */
    public boolean changesWithin(int first, int end) {
        return !changes.subMap(first, end).isEmpty();
    }

    /** Returns whether nothing changes. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns the version that the edits were based on, or empty when it is unknown or the entity has none. */
    public OptionalLong baseVersion() {
        return baseVersion == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(baseVersion);
    }

    /** Returns the change of the field, or empty when it does not change. */
    public Optional<FieldChange<T>> change(EntityField<T, ?> field) {
        return Optional.ofNullable(changes.get(field.index()));
    }

    /** Returns the new value of the field, or the current one when it does not change; both may be null. */
    @NullUnmarked // NullAway, unless in its JSpecify mode, would refuse null for the type variable in generated code
    @SuppressWarnings("unchecked") // the builder takes values of the field's type only
    public <F extends @Nullable Object> F valueOr(EntityField<T, ?> field, F current) {
        FieldChange<T> change = changes.get(field.index());
        return change == null ? current : (F) change.after();
    }

    /**
     * Returns this delta followed by a later one: the latest new value and the earliest old value of each field; a
     * field that is changed back to its known old value vanishes. The base is that of this delta.
     */
    public DeltaChange<T> merge(DeltaChange<T> later) {
        if (later.entity != entity) {
            throw new IllegalArgumentException("Deltas of " + entity.getSimpleName() + " and "
                    + later.entity.getSimpleName() + " cannot be merged. Merge deltas of one entity.");
        }
        Builder<T> merged = new Builder<>(entity);
        merged.baseVersion = baseVersion;
        merged.changes.putAll(changes);
        later.changes.values().forEach(merged::put);
        return merged.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeltaChange<?> that
                && entity == that.entity
                && baseVersion == that.baseVersion
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entity, changes, baseVersion);
    }

    /** Returns the entity and the names of the changed fields, without values. */
    @Override
    public String toString() {
        return "DeltaChange[" + entity.getSimpleName() + ", "
                + changes.values().stream().map(FieldChange::fieldName).toList() + "]";
    }

    /**
     * Collects the changes of one delta. Not thread-safe.
     *
     * @param <T> the entity
     */
    public static final class Builder<T> {

        private final Class<T> entity;
        private final SortedMap<Integer, FieldChange<T>> changes = new TreeMap<>();
        private long baseVersion = UNKNOWN;

        private Builder(Class<T> entity) {
            this.entity = Objects.requireNonNull(entity, "entity");
        }

        /** Sets the version that the edits are based on; 0 and less mean that there is none. */
        public Builder<T> baseVersion(long version) {
            baseVersion = version <= 0 ? UNKNOWN : version;
            return this;
        }

        /** Sets a field whose old value is unknown. */
        public <F> Builder<T> set(EntityField<T, F> field, @Nullable F after) {
            put(new FieldChange<>(field, false, null, field.canonical(after)));
            return this;
        }

        /** Changes a field from one value to another; equal values change nothing. */
        public <F> Builder<T> change(EntityField<T, F> field, @Nullable F before, @Nullable F after) {
            put(new FieldChange<>(field, true, field.canonical(before), field.canonical(after)));
            return this;
        }

        /** Returns the delta of what was collected; the builder may go on. */
        public DeltaChange<T> build() {
            return new DeltaChange<>(entity, new TreeMap<>(changes), baseVersion);
        }

        private void put(FieldChange<T> change) {
            int field = change.field().index();
            FieldChange<T> earlier = changes.get(field);
            FieldChange<T> merged = earlier == null
                    ? change
                    : new FieldChange<>(change.field(), earlier.isBeforeKnown(), earlier.before(), change.after());
            if (merged.isReverted()) {
                changes.remove(field);
            } else {
                changes.put(field, merged);
            }
        }
    }
}
