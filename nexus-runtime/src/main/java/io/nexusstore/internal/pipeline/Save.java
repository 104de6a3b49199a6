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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The public operations that store whole entities: one or many, new ones only or any.
 *
 * @param given the entities as the caller gave them
 * @param prepared the entities as they are to be stored, empty before the fill stage
 */
record Save<T, ID>(OperationType type, EntityModel<T, ID> model, List<T> given, List<T> prepared)
        implements Operation<CommitResult, List<T>> {

    Save(OperationType type, EntityModel<T, ID> model, List<T> given) {
        this(type, model, given, List.of());
    }

    @Override
    public Operation<CommitResult, List<T>> filled(Stamps stamps) {
        Stamp stamp = stamps.next();
        if (given.size() == 1) {
            return new Save<>(type, model, given, List.of(prepare(given.get(0), stamp)));
        }
        List<T> filled = new ArrayList<>(given.size());
        for (T entity : given) {
            filled.add(prepare(entity, stamp));
        }
        return new Save<>(type, model, given, filled);
    }

    @Override
    public Operation<CommitResult, List<T>> validated(Validation validation) {
        List<ValidationWarning> warnings = validation.ofEntities(model, prepared, type == OperationType.SAVE_ALL);
        for (T entity : given) {
            checkVersion(model.versionOf(entity));
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
        Precondition precondition = precondition(model.versionOf(given.get(i)));
        boolean keepsCreation = model.createdAtField() >= 0 && precondition != Precondition.absent();
        return new Mutation.Save<>(
                model, Objects.requireNonNull(model.idOf(entity)), entity, precondition, keepsCreation);
    }

    private Precondition precondition(long version) {
        if (type == OperationType.INSERT) {
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

    private void checkVersion(long version) {
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
