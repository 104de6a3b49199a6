package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.StoreBackend;
import java.util.List;
import java.util.Optional;

/** Answers queries as the runtime does: the backend evaluates what it took over, the evaluator the rest. */
final class Answers {

    private Answers() {}

    static <T> List<T> rows(StoreBackend backend, EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = ((QueryPushdown) backend).plan(model, query);
        List<T> pushed = Opened.require(backend.read(model, plan.pushed())).rows();
        Optional<Query<T>> left = plan.left();
        return left.isPresent() ? Evaluator.apply(model, left.get(), pushed) : pushed;
    }

    static <T> long count(StoreBackend backend, EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = ((QueryPushdown) backend).plan(model, query);
        return plan.left().isPresent()
                ? rows(backend, model, query).size()
                : Opened.require(backend.count(model, plan.pushed()));
    }
}
