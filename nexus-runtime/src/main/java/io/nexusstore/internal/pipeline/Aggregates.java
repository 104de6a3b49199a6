package io.nexusstore.internal.pipeline;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.query.GroupRow;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.PlainField;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public operations that read what rows come down to, and not the rows. */
final class Aggregates {

    private Aggregates() {}

    /** Returns what the backend is asked for: each fact once, however many aggregates are made of it. */
    static <T> Folding<T> folding(Grouping<T> grouping) {
        Set<Fold<T>> folds = new LinkedHashSet<>();
        grouping.aggregates().forEach(aggregate -> folds.addAll(aggregate.folds()));
        return new Folding<>(grouping.query(), grouping.keys(), List.copyOf(folds));
    }

    private static <T, R> R result(Folding<T> folding, Folding.Group group, Aggregate<T, R> aggregate) {
        List<@Nullable Object> folded = new ArrayList<>();
        for (Fold<T> fold : aggregate.folds()) {
            folded.add(group.folded().get(folding.folds().indexOf(fold)));
        }
        return aggregate.of(folded);
    }

    /** Answers with one aggregate of all rows. */
    record One<T, R>(EntityModel<T, ?> model, Folding<T> folding, Aggregate<T, R> aggregate)
            implements Operation<List<Folding.Group>, R> {

        One(EntityModel<T, ?> model, Query<T> query, Aggregate<T, R> aggregate) {
            this(model, new Folding<>(query, List.of(), aggregate.folds()), aggregate);
        }

        @Override
        public OperationType type() {
            return OperationType.AGGREGATE;
        }

        @Override
        public void check() {
            Evaluator.check(model, folding);
        }

        @Override
        public Call<List<Folding.Group>> call() {
            return new Call.Folded<>(model, folding);
        }

        @Override
        public R result(@Nullable List<Folding.Group> answer) {
            return Aggregates.result(folding, Objects.requireNonNull(answer).get(0), aggregate);
        }
    }

    /** Answers with all groups. */
    record Groups<T>(EntityModel<T, ?> model, Grouping<T> grouping, Folding<T> folding)
            implements Operation<List<Folding.Group>, List<GroupRow<T>>> {

        Groups(EntityModel<T, ?> model, Grouping<T> grouping) {
            this(model, grouping, Aggregates.folding(grouping));
        }

        @Override
        public OperationType type() {
            return OperationType.GROUP;
        }

        @Override
        public void check() {
            Evaluator.check(model, folding);
        }

        @Override
        public Call<List<Folding.Group>> call() {
            return new Call.Folded<>(model, folding);
        }

        @Override
        public List<GroupRow<T>> result(@Nullable List<Folding.Group> answer) {
            return Objects.requireNonNull(answer).stream().map(this::row).toList();
        }

        private GroupRow<T> row(Folding.Group group) {
            List<@Nullable Object> keys = new ArrayList<>();
            for (int i = 0; i < grouping.keys().size(); i++) {
                keys.add(key(grouping.keys().get(i), group.keys().get(i)));
            }
            List<Object> results = new ArrayList<>();
            grouping.aggregates().forEach(aggregate -> results.add(Aggregates.result(folding, group, aggregate)));
            return new GroupRow<>(grouping, keys, results);
        }

        /** Keys of fields that are converted come as they are stored. */
        private @Nullable Object key(EntityField<T, ?> field, @Nullable Object stored) {
            if (!(field instanceof PlainField<T, ?> plain)) {
                return stored;
            }
            try {
                return plain.form().value(stored, field.index());
            } catch (UnreadableValueException fault) {
                UnreadableRow row = UnreadableRow.at("one of its groups", field.name(), fault.reason());
                throw new UnreadableRowException(model.name(), List.of(row), fault);
            }
        }
    }
}
