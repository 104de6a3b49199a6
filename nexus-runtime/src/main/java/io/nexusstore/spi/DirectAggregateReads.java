package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import java.util.List;
import reactor.core.publisher.Mono;

/** {@link AggregateReads} that answer on the caller's thread, which they may block; they throw what the publisher signals. */
public interface DirectAggregateReads extends AggregateReads {

    /** Folds the rows of the query, as {@link #fold} does. */
    <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding);

    @Override
    default <T> Mono<List<Folding.Group>> fold(EntityModel<T, ?> model, Folding<T> folding) {
        return Mono.fromCallable(() -> foldNow(model, folding));
    }
}
