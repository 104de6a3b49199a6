package io.nexusstore.internal.pipeline;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.query.And;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.WriteBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The public operations that write, but for saves. */
final class Writes {

    private Writes() {}

    /**
     * Returns the operation that applies the delta; one without changes only says whether there is a row.
     *
     * @throws InvalidInputException when the delta is of another entity
     */
    static <T, ID> Operation<?, Boolean> update(EntityModel<T, ID> model, ID id, DeltaChange<T> delta) {
        if (delta.entity() != model.type()) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    model.name(),
                    "A delta of entity '" + delta.entity().getSimpleName() + "' cannot be applied to entity '"
                            + model.name() + "'. Make it with the generated delta of '" + model.name() + "'.");
        }
        return delta.isEmpty() ? Reads.untouched(model, id) : new Update<>(model, id, delta, null, null, null);
    }

    record Update<T, ID>(
            EntityModel<T, ID> model,
            ID id,
            DeltaChange<T> delta,
            @Nullable Instant now,
            @Nullable Validation validation,
            @Nullable DeltaCheck<T> judgement)
            implements Operation<CommitResult, Boolean> {
        @Override
        public OperationType type() {
            return OperationType.UPDATE;
        }

        @Override
        public Operation<CommitResult, Boolean> filled(Stamps stamps) {
            return new Update<>(model, id, delta, stamps.now(), null, null);
        }

        @Override
        public void check() {
            Ids.check(model, id);
            delta.changed().indexes().forEach(this::checkChangeable);
        }

        @Override
        public Operation<CommitResult, Boolean> validated(Validation validation) {
            return new Update<>(model, id, delta, now, validation, validation.ofDelta(model, delta));
        }

        private void checkChangeable(int field) {
            FieldFacts facts = model.fields().get(field);
            if (facts.role() != FieldFacts.Role.PLAIN) {
                throw new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        model.name(),
                        "Field '" + facts.name() + "' of entity '" + model.name()
                                + "' is maintained by the store, so no delta changes it. Remove it from the delta.");
            }
        }

        @Override
        public Call<CommitResult> call() {
            Precondition precondition =
                    model.versionField() >= 0 && delta.baseVersion().isPresent()
                            ? Precondition.version(delta.baseVersion().getAsLong())
                            : Precondition.none();
            return new Call.Write(WriteBatch.of(new Mutation.Update<>(
                    model,
                    id,
                    delta,
                    precondition,
                    Objects.requireNonNull(now),
                    model.isJudgedWhole() ? judgement : null)));
        }

        @Override
        public Boolean result(@Nullable CommitResult answer) {
            boolean isFound = found(Objects.requireNonNull(answer)) == 1;
            if (isFound && judgement != null && validation != null) {
                validation.updated(model, id, judgement);
            }
            return isFound;
        }
    }

    record Delete<T, ID>(EntityModel<T, ID> model, ID id) implements Operation<CommitResult, Boolean> {
        @Override
        public OperationType type() {
            return OperationType.DELETE;
        }

        @Override
        public void check() {
            Ids.check(model, id);
        }

        @Override
        public Call<CommitResult> call() {
            return new Call.Write(WriteBatch.of(new Mutation.Delete<>(model, id)));
        }

        @Override
        public Boolean result(@Nullable CommitResult answer) {
            return found(Objects.requireNonNull(answer)) == 1;
        }
    }

    record DeleteAll<T, ID>(EntityModel<T, ID> model, List<ID> ids) implements Operation<CommitResult, Long> {
        @Override
        public OperationType type() {
            return OperationType.DELETE_ALL;
        }

        @Override
        public void check() {
            Ids.check(model, ids);
        }

        @Override
        public Call<CommitResult> call() {
            List<Mutation<?, ?>> deletes = new ArrayList<>(ids.size());
            for (ID id : new LinkedHashSet<>(ids)) {
                deletes.add(new Mutation.Delete<>(model, id));
            }
            return new Call.Write(new WriteBatch(deletes));
        }

        @Override
        public Long result(@Nullable CommitResult answer) {
            return found(Objects.requireNonNull(answer));
        }
    }

    record DeleteWhere<T, ID>(EntityModel<T, ID> model, Query<T> query) implements Operation<CommitResult, Long> {
        @Override
        public OperationType type() {
            return OperationType.DELETE_WHERE;
        }

        @Override
        public void check() {
            if (!query.isExplicitlyAll()
                    && query.predicate().map(DeleteWhere::isEmpty).orElse(true)) {
                throw refused("without a condition. Say Query.all() where every row is meant");
            }
            if (!query.order().isEmpty()
                    || query.limit().isPresent()
                    || query.offset() != 0
                    || query.after().isPresent()) {
                throw refused("with order, limit, offset or place, which a delete cannot honour. Remove them");
            }
            Evaluator.check(model, query);
        }

        @Override
        public Call<CommitResult> call() {
            return new Call.Write(WriteBatch.of(new Mutation.DeleteWhere<>(model, query)));
        }

        @Override
        public Long result(@Nullable CommitResult answer) {
            return (long) Objects.requireNonNull(answer)
                    .outcomes()
                    .get(0)
                    .deletedIds()
                    .size();
        }

        /** Conditions that were collected in a list may turn out to be none, which nobody means to delete by. */
        private static boolean isEmpty(Expression<?> condition) {
            return condition instanceof And<?> all && all.operands().stream().allMatch(DeleteWhere::isEmpty);
        }

        private InvalidInputException refused(String reason) {
            return new InvalidInputException(
                    InvalidInputException.INVALID_QUERY,
                    model.name(),
                    "deleteWhere on entity '" + model.name() + "' was given a query " + reason + ".");
        }
    }

    /** Refuses two entities of one id in a batch, since only one of them could stay. */
    static <T, ID> void distinct(EntityModel<T, ID> model, List<T> entities) {
        if (entities.size() < 2) {
            return;
        }
        Map<ID, Integer> seen = new HashMap<>(entities.size() * 2);
        for (int i = 0; i < entities.size(); i++) {
            ID id = Objects.requireNonNull(model.idOf(entities.get(i)));
            Integer first = seen.putIfAbsent(id, i);
            if (first != null) {
                throw new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        model.name(),
                        "Entity '" + model.name() + "' occurs twice with id '" + model.encodeId(id) + "', at positions "
                                + first + " and " + i + " of one batch. Give one of them; nothing was saved.");
            }
        }
    }

    private static long found(CommitResult result) {
        return result.outcomes().stream()
                .filter(outcome -> outcome.effect() != MutationOutcome.Effect.ABSENT)
                .count();
    }
}
