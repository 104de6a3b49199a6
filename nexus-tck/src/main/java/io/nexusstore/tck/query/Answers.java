package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.StoreBackend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Answers queries as the runtime does: the backend evaluates what it took over, the evaluator the rest. */
public final class Answers {

    /** Long enough for a loaded machine; a backend that needs it is stuck. */
    static final Duration STUCK = Duration.ofSeconds(60);

    private Answers() {}

    /** Returns the rows of the query. */
    public static <T> List<T> rows(StoreBackend backend, EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = plan(backend, model, query);
        List<T> pushed = require(backend.read(model, plan.pushed())).rows();
        Optional<Query<T>> left = plan.left();
        return left.isPresent() ? Evaluator.apply(model, left.get(), pushed) : pushed;
    }

    /** Returns the number of its rows. */
    public static <T> long count(StoreBackend backend, EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = plan(backend, model, query);
        return plan.left().isPresent()
                ? rows(backend, model, query).size()
                : require(backend.count(model, plan.pushed()));
    }

    private static <T> Pushdown<T> plan(StoreBackend backend, EntityModel<T, ?> model, Query<T> query) {
        return backend instanceof QueryPushdown pushdown
                ? pushdown.plan(model, query)
                : new Pushdown<>(Query.all(), query, "", List.of());
    }

    private static <R> R require(Mono<R> publisher) {
        R answer = publisher.block(STUCK);
        if (answer == null) {
            throw new AssertionError("A read of the backend completed without a result.");
        }
        return answer;
    }
}
