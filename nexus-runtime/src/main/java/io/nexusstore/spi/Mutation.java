package io.nexusstore.spi;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.error.Violation;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.value.ValueSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One write of a batch. The entities, deltas and queries in it are validated and canonical.
 *
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public sealed interface Mutation<T, ID> {

    /** Returns the model of the entity, which may be one of the runtime's own. */
    EntityModel<T, ID> model();

    /**
     * Writes the whole entity.
     *
     * <p>The row is matched by its id alone. Without a precondition it is inserted or overwritten; with
     * {@link Precondition.Absent} it is inserted; with {@link Precondition.Version} it is overwritten, never inserted.
     * An overwrite leaves the stored creation time and columns unknown to the model as they are. The version is that of
     * the entity: whoever made the mutation has counted it up.
     *
     * @param model the model
     * @param id the id of the entity
     * @param entity the entity as it is to be stored
     * @param precondition what must be true of the stored row
     * @param isReadBack whether an overwrite must report the row as it is stored then
     * @param <T> the entity
     * @param <ID> the type of its id
     */
    record Save<T, ID>(EntityModel<T, ID> model, ID id, T entity, Precondition precondition, boolean isReadBack)
            implements Mutation<T, ID> {

        /** Checks that nothing is null. */
        public Save {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(precondition, "precondition");
        }

        /**
         * Returns the row that is to be stored in place of the given one, for backends that keep rows as {@link Row}s; unique
         * indexes are not judged.
         *
         * @param before the stored row of the id, or null when there is none
         * @throws ConflictException when the precondition does not hold
         */
        public Row applyTo(@Nullable Row before) {
            return RowChange.saved(this, before);
        }

        /**
         * Returns the outcome of the save, with the row read back where that is asked for.
         *
         * @param before the row that was stored before, or null when there was none
         * @param after the row that is stored now
         * @throws UnreadableRowException when the row cannot be read back
         */
        public MutationOutcome outcome(@Nullable Row before, Row after) {
            if (before == null) {
                return MutationOutcome.inserted();
            }
            return isReadBack
                    ? MutationOutcome.updated(new RowReader<>(model).require(after))
                    : MutationOutcome.updated();
        }
    }

    /**
     * Writes the changed fields of an existing row, its modification time and, where the entity has one, its next
     * version.
     *
     * <p>An absent row is reported as absent and is no conflict, also where a version is demanded. The next version is
     * the stored one plus 1.
     *
     * <p>Where {@link #isJudgedWhole()}, whoever applies the update gives the row as it is then to {@link #judge}, in the
     * transaction of the write and before it is committed; when that throws, nothing of the update stays.
     *
     * @param model the model
     * @param id the id of the row
     * @param delta the new values; may be empty, then only modification time and version are written
     * @param precondition {@link Precondition.None} or {@link Precondition.Version}
     * @param updatedAt the modification time
     * @param check judges the changed entity, or null where the delta tells everything
     * @param <T> the entity
     * @param <ID> the type of its id
     */
    record Update<T, ID>(
            EntityModel<T, ID> model,
            ID id,
            DeltaChange<T> delta,
            Precondition precondition,
            Instant updatedAt,
            @Nullable EntityCheck<T> check)
            implements Mutation<T, ID> {

        /** Checks that nothing is null and that absence is not demanded. */
        public Update {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(delta, "delta");
            Objects.requireNonNull(updatedAt, "updatedAt");
            if (precondition instanceof Precondition.Absent) {
                throw new IllegalArgumentException("An update cannot demand that its row is absent.");
            }
        }

        /** Creates an update whose delta tells everything. */
        public Update(
                EntityModel<T, ID> model, ID id, DeltaChange<T> delta, Precondition precondition, Instant updatedAt) {
            this(model, id, delta, precondition, updatedAt, null);
        }

        /**
         * Returns the row that is to be stored in place of the given one, changed and judged, for backends that keep rows as
         * {@link Row}s; unique indexes are not judged.
         *
         * @param before the stored row of the id
         * @throws ConflictException when the precondition does not hold
         * @throws NexusException when the changed entity is refused; see {@link #judge}
         */
        public Row applyTo(Row before) {
            return RowChange.updated(this, before);
        }

        /** Returns whether the row must be judged as it is after the update. */
        public boolean isJudgedWhole() {
            return check != null;
        }

        /**
         * Judges the row as it is after the update.
         *
         * @throws SchemaValidationException when its constructor or a rule refuses it
         * @throws UnreadableRowException when it cannot be read for another reason
         */
        public void judge(ValueSource row) {
            if (check != null) {
                check.check(changed(row));
            }
        }

        private T changed(ValueSource row) {
            try {
                return model.read(row);
            } catch (UnreadableValueException value) {
                UnreadableRow unreadable = new UnreadableRow(
                        model.encodeId(id), model.fields().get(value.field()).name(), value.reason());
                throw new UnreadableRowException(model.name(), List.of(unreadable), value);
            } catch (NexusException typed) {
                throw typed;
            } catch (RuntimeException refused) {
                Violation violation = new Violation(
                        "",
                        "constructor",
                        "accepted by its constructor",
                        "refused with " + refused.getClass().getSimpleName());
                throw new SchemaValidationException(model.name(), List.of(violation));
            }
        }
    }

    /**
     * Removes the row of the id, if there is one.
     *
     * @param model the model
     * @param id the id of the row
     * @param <T> the entity
     * @param <ID> the type of its id
     */
    record Delete<T, ID>(EntityModel<T, ID> model, ID id) implements Mutation<T, ID> {

        /** Checks that nothing is null. */
        public Delete {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * Removes every row for which the condition of the query holds; the query has no order, place or window.
     *
     * <p>Every backend is given it, also one that is no {@link QueryPushdown}: what a backend cannot evaluate itself it leaves to
     * {@link Evaluator#predicate}.
     *
     * @param model the model
     * @param query the condition
     * @param <T> the entity
     * @param <ID> the type of its id
     */
    record DeleteWhere<T, ID>(EntityModel<T, ID> model, Query<T> query) implements Mutation<T, ID> {

        /** Checks that nothing is null. */
        public DeleteWhere {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(query, "query");
        }
    }
}
