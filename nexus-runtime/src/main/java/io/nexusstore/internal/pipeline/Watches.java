package io.nexusstore.internal.pipeline;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.ReadResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read again and again for those who watch; each read goes on with an operation that was recorded. */
final class Watches {

    private Watches() {}

    /** Returns whether the commit wrote a row of the entity. */
    static boolean touches(EntityModel<?, ?> model, ChangeBatch batch) {
        return batch.changes().stream().anyMatch(change -> change.model().equals(model));
    }

    /** Returns whether the commit wrote the row of the id. */
    static boolean touches(EntityModel<?, ?> model, Object id, ChangeBatch batch) {
        return batch.changes().stream()
                .anyMatch(change -> change.model().equals(model) && change.id().equals(id));
    }

    static <T> boolean isSame(EntityModel<T, ?> model, Optional<T> left, Optional<T> right) {
        return left.isPresent() == right.isPresent()
                && (left.isEmpty() || isSame(model, left.get(), right.orElseThrow()));
    }

    static <T> boolean isSame(EntityModel<T, ?> model, List<T> left, List<T> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!isSame(model, left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all fields are equal; records with arrays do not say so themselves. */
    private static <T> boolean isSame(EntityModel<T, ?> model, T left, T right) {
        for (int field = 0; field < model.fields().size(); field++) {
            if (!Objects.deepEquals(model.value(left, field), model.value(right, field))) {
                return false;
            }
        }
        return true;
    }

    /** Answers with the row, or with its absence. */
    record OfId<T, ID>(EntityModel<T, ID> model, ID id) implements Operation<T, Optional<T>> {
        @Override
        public OperationType type() {
            return OperationType.WATCH;
        }

        @Override
        public boolean isContinuation() {
            return true;
        }

        @Override
        public void check() {
            Ids.check(model, id);
        }

        @Override
        public Call<T> call() {
            return new Call.Get<>(model, id);
        }

        @Override
        public Optional<T> result(@Nullable T answer) {
            return Optional.ofNullable(answer);
        }
    }

    /** Answers with the whole result of a query, of one snapshot. */
    record OfQuery<T>(EntityModel<T, ?> model, Query<T> query) implements Operation<ReadResult<T>, List<T>> {
        @Override
        public OperationType type() {
            return OperationType.WATCH_ALL;
        }

        @Override
        public boolean isContinuation() {
            return true;
        }

        @Override
        public Call<ReadResult<T>> call() {
            return new Call.Read<>(model, query);
        }

        @Override
        public List<T> result(@Nullable ReadResult<T> answer) {
            ReadResult<T> found = Objects.requireNonNull(answer);
            if (!found.unreadable().isEmpty()) {
                throw new UnreadableRowException(model.name(), found.unreadable(), null);
            }
            return List.copyOf(found.rows());
        }
    }

    /** Answers with the number of rows. */
    record OfCount<T>(EntityModel<T, ?> model, Query<T> query) implements Operation<Long, Long> {
        @Override
        public OperationType type() {
            return OperationType.WATCH_COUNT;
        }

        @Override
        public boolean isContinuation() {
            return true;
        }

        @Override
        public Call<Long> call() {
            return new Call.Count<>(model, query);
        }

        @Override
        public Long result(@Nullable Long answer) {
            return Objects.requireNonNull(answer);
        }
    }
}
