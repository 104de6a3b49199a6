package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.Stamp;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.validation.ValidationWarning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public operations that store whole entities: one or many, new ones only or any.
 *
 * @param given the entities as the caller gave them
 * @param prepared the entities as they are to be stored, empty before the fill stage
 * @param drawn ids from the database for the entities that have none, in their order
 * @param isContinuation whether this is done again, with other ids
 */
record Save<T, ID>(
        OperationType type,
        EntityModel<T, ID> model,
        List<T> given,
        List<T> prepared,
        List<Long> drawn,
        boolean isContinuation)
        implements Operation<CommitResult, List<T>> {

    Save(OperationType type, EntityModel<T, ID> model, List<T> given) {
        this(type, model, given, List.of(), List.of(), false);
    }

    /** Returns how many ids must be drawn from the database. */
    int missingIds() {
        int missing = 0;
        for (T entity : given) {
            missing += hasNoId(entity) ? 1 : 0;
        }
        return missing;
    }

    /** Returns the ids that the caller gave. */
    Set<ID> givenIds() {
        Set<ID> ids = new HashSet<>();
        for (T entity : given) {
            if (!hasNoId(entity)) {
                ids.add(Objects.requireNonNull(model.idOf(entity)));
            }
        }
        return ids;
    }

    /** Returns this with the ids that were drawn. */
    Save<T, ID> drawing(List<Long> ids, boolean isDoneAgain) {
        return new Save<>(type, model, given, List.of(), ids, isDoneAgain);
    }

    @Override
    public Operation<CommitResult, List<T>> filled(Stamps stamps) {
        Stamp stamp = stamps.next(drawn);
        if (given.size() == 1) {
            return filled(List.of(prepare(given.get(0), stamp)));
        }
        List<T> filled = new ArrayList<>(given.size());
        for (T entity : given) {
            filled.add(prepare(entity, stamp));
        }
        return filled(filled);
    }

    private Save<T, ID> filled(List<T> entities) {
        return new Save<>(type, model, given, entities, drawn, isContinuation);
    }

    @Override
    public Operation<CommitResult, List<T>> validated(Validation validation) {
        List<ValidationWarning> warnings = validation.ofEntities(model, prepared, type == OperationType.SAVE_ALL);
        for (T entity : given) {
            checkVersion(entity);
        }
        Writes.distinct(model, prepared);
        return Warned.of(this, warnings, validation);
    }

    @Override
    public Call<CommitResult> call() {
        if (prepared.size() == 1) {
            return new Call.Write(WriteBatch.of(mutation(0)));
        }
        List<Mutation<?, ?>> saves = new ArrayList<>(prepared.size());
        for (int i = 0; i < prepared.size(); i++) {
            saves.add(mutation(i));
        }
        return new Call.Write(new WriteBatch(saves));
    }

    @Override
    public List<T> result(@Nullable CommitResult answer) {
        CommitResult committed = Objects.requireNonNull(answer);
        if (prepared.size() == 1) {
            return List.of(stored(committed, 0));
        }
        List<T> stored = new ArrayList<>(prepared.size());
        for (int i = 0; i < prepared.size(); i++) {
            stored.add(stored(committed, i));
        }
        return stored;
    }

    private Mutation<T, ID> mutation(int i) {
        T entity = prepared.get(i);
        Precondition precondition = precondition(given.get(i));
        boolean keepsCreation = model.createdAtField() >= 0 && precondition != Precondition.absent();
        return new Mutation.Save<>(
                model, Objects.requireNonNull(model.idOf(entity)), entity, precondition, keepsCreation);
    }

    private Precondition precondition(T entity) {
        long version = model.versionOf(entity);
        if (type == OperationType.INSERT || hasNoId(entity)) {
            return Precondition.absent();
        }
        if (model.versionField() < 0) {
            return Precondition.none();
        }
        return version == 0 ? Precondition.absent() : Precondition.version(version);
    }

    @SuppressWarnings("unchecked") // a backend reads back the entity that the mutation is about
    private T stored(CommitResult committed, int i) {
        Object readBack = committed.outcomes().get(i).stored();
        return readBack == null ? prepared.get(i) : (T) readBack;
    }

    private boolean hasNoId(T entity) {
        if (!model.drawsId()) {
            return false;
        }
        ID id = model.idOf(entity);
        return id == null || id.equals(0L);
    }

    private void checkVersion(T entity) {
        long version = model.versionOf(entity);
        if (version > 0 && hasNoId(entity)) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    model.name(),
                    "Entity '" + model.name() + "' has a version but no id, so it is neither new nor stored. Save what"
                            + " was read from the store, or a new entity with version 0.");
        }
        if (version < 0 || (version > 0 && type == OperationType.INSERT)) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    model.name(),
                    "Entity '" + model.name() + "' has "
                            + (version < 0
                                    ? "a negative version. Save what was read from the store, or a new entity with version 0."
                                    : "a version, so it has been stored before. Use save, or insert it with version 0."));
        }
    }

    private T prepare(T entity, Stamp stamp) {
        try {
            return model.prepare(entity, stamp);
        } catch (NexusException typed) {
            throw typed;
        } catch (RuntimeException refused) {
            throw new InvalidInputException(
                    InvalidInputException.VALIDATION_ERROR,
                    model.name(),
                    "The constructor of '" + model.name() + "' refused the values that the store filled in ("
                            + refused.getClass().getSimpleName() + "). Let it accept what it is given here.",
                    refused);
        }
    }
}
