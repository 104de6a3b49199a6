package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Fold;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregateReads;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.StoreBackend;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds rows as the runtime does: by the backend where it evaluates the query whole, else by the evaluator. */
public final class FoldAnswers {

    private FoldAnswers() {}

    /** Returns what the aggregates of the grouping are made of. */
    public static <T> Folding<T> folding(Grouping<T> grouping) {
        Set<Fold<T>> folds = new LinkedHashSet<>();
        grouping.aggregates().forEach(aggregate -> folds.addAll(aggregate.folds()));
        return new Folding<>(grouping.query(), grouping.keys(), List.copyOf(folds));
    }

    /** Returns the groups of the folding. */
    public static <T> List<Folding.Group> groups(StoreBackend backend, EntityModel<T, ?> model, Folding<T> folding) {
        boolean isWhole = backend instanceof QueryPushdown pushdown
                && pushdown.plan(model, folding.query()).remainder() == null;
        return isWhole && backend instanceof AggregateReads capable
                ? Objects.requireNonNull(capable.fold(model, folding).block(Answers.STUCK), "groups")
                : Evaluator.fold(model, folding.with(Query.all()), Answers.rows(backend, model, folding.query()));
    }

    /** Returns each group as its keys and then its results. */
    public static <T> List<List<@Nullable Object>> results(Grouping<T> grouping, List<Folding.Group> groups) {
        Folding<T> folding = folding(grouping);
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Folding.Group group : groups) {
            List<@Nullable Object> row = new ArrayList<>(group.keys());
            for (Aggregate<T, ?> aggregate : grouping.aggregates()) {
                List<@Nullable Object> folded = new ArrayList<>();
                for (Fold<T> fold : aggregate.folds()) {
                    folded.add(group.folded().get(folding.folds().indexOf(fold)));
                }
                row.add(aggregate.of(folded));
            }
            all.add(row);
        }
        return all;
    }
}
