package io.nexusstore.internal.pipeline;

import io.nexusstore.error.NotFoundException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.ReadResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public operations that read. */
final class Reads {

    private Reads() {}

    static <T, ID> Operation<T, T> get(EntityModel<T, ID> model, ID id) {
        return new OfOne<>(OperationType.GET, model, id, row -> row);
    }

    static <T, ID> Operation<T, T> require(EntityModel<T, ID> model, ID id) {
        return new OfOne<>(OperationType.REQUIRE, model, id, row -> {
            if (row == null) {
                throw new NotFoundException(model.name(), model.encodeId(id));
            }
            return row;
        });
    }

    /** An update without changes: it only says whether there is a row. */
    static <T, ID> Operation<T, Boolean> untouched(EntityModel<T, ID> model, ID id) {
        return new OfOne<>(OperationType.UPDATE, model, id, row -> row != null);
    }

    /** Answers with what is made of one row, or of its absence. */
    private record OfOne<T, ID, R>(
            OperationType type, EntityModel<T, ID> model, ID id, Function<@Nullable T, @Nullable R> made)
            implements Operation<T, R> {
        @Override
        public void check() {
            Ids.check(model, id);
        }

        @Override
        public Call<T> call() {
            return new Call.Get<>(model, id);
        }

        @Override
        public @Nullable R result(@Nullable T answer) {
            return made.apply(answer);
        }
    }

    /** Answers with the rows in the order of the ids, and with those that could not be read. */
    record GetAll<T, ID>(EntityModel<T, ID> model, List<ID> ids) implements Operation<ReadResult<T>, ReadResult<T>> {
        @Override
        public OperationType type() {
            return OperationType.GET_ALL;
        }

        @Override
        public void check() {
            Ids.check(model, ids);
        }

        @Override
        public Call<ReadResult<T>> call() {
            return new Call.GetAll<>(model, new LinkedHashSet<>(ids));
        }

        @Override
        public ReadResult<T> result(@Nullable ReadResult<T> answer) {
            ReadResult<T> found = Objects.requireNonNull(answer);
            Map<ID, T> byId = new HashMap<>();
            for (T row : found.rows()) {
                byId.put(Objects.requireNonNull(model.idOf(row)), row);
            }
            List<T> ordered = new ArrayList<>(ids.size());
            for (ID id : ids) {
                T row = byId.get(id);
                if (row != null) {
                    ordered.add(row);
                }
            }
            return new ReadResult<>(ordered, found.unreadable(), found.position());
        }
    }

    /** Answers with the result of a query, or with one portion of it. */
    record Find<T>(EntityModel<T, ?> model, Query<T> query, boolean isContinuation)
            implements Operation<ReadResult<T>, ReadResult<T>> {
        @Override
        public OperationType type() {
            return OperationType.FIND;
        }

        @Override
        public Call<ReadResult<T>> call() {
            return new Call.Read<>(model, query);
        }

        @Override
        public ReadResult<T> result(@Nullable ReadResult<T> answer) {
            return Objects.requireNonNull(answer);
        }
    }

    record Count<T>(EntityModel<T, ?> model, Query<T> query) implements Operation<Long, Long> {
        @Override
        public OperationType type() {
            return OperationType.COUNT;
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

    record Exists<T>(EntityModel<T, ?> model, Query<T> query) implements Operation<Long, Boolean> {
        @Override
        public OperationType type() {
            return OperationType.EXISTS;
        }

        @Override
        public Call<Long> call() {
            long most = Math.min(1, query.limit().orElse(1));
            return new Call.Count<>(model, query.limit(most));
        }

        @Override
        public Boolean result(@Nullable Long answer) {
            return Objects.requireNonNull(answer) > 0;
        }
    }
}
