package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.tck.query.PlainAnswer;
import java.util.List;
import reactor.core.publisher.Mono;

/** A right backend that answers queries in a way of its own. */
final class AnsweringBackend extends WrongBackend {

    private final PlainAnswer answer;

    AnsweringBackend(PlainAnswer answer) {
        this.answer = answer;
    }

    @Override
    public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        super.plan(model, query);
        return Pushdown.whole(query);
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return right.read(model, Query.<T>all())
                .map(all -> new ReadResult<>(
                        List.copyOf(answer.rows(model, query, all.rows())), List.of(), all.position()));
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return read(model, query).map(result -> (long) result.rows().size());
    }
}
