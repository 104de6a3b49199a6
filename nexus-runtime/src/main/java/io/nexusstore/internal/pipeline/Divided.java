package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides queries between the backend and the evaluator, as the backend's capability has it. */
final class Divided {

    private final @Nullable QueryPushdown pushdown;

    Divided(StoreBackend backend) {
        this.pushdown = backend instanceof QueryPushdown capable ? capable : null;
    }

    <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        return pushdown == null ? local(model, query) : pushdown.plan(model, query);
    }

    <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        return pushdown == null ? local(model, query) : pushdown.explain(model, query);
    }

    /** Finishes the pushed part's rows with what was left to the runtime. */
    static <T> ReadResult<T> finish(EntityModel<T, ?> model, Pushdown<T> plan, ReadResult<T> pushed) {
        Query<T> left = plan.remainder();
        return left == null
                ? pushed
                : new ReadResult<>(Evaluator.apply(model, left, pushed.rows()), pushed.unreadable(), pushed.position());
    }

    private static <T> Pushdown<T> local(EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        return new Pushdown<>(Query.all(), query, "", List.of("Every row is read and evaluated in memory."));
    }
}
