package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The capability to tell facts of groups of rows: of a backend, and of the transactions that it begins.
 *
 * <p>What a backend does not have, the runtime does on the rows of the query, with the same result.
 */
public interface AggregateReads {

    /**
     * Folds the rows of the query in one snapshot.
     *
     * <p>A backend need not read what no fold asks for, so that a row may count that could not be read as a whole. A value that
     * a fold needs and that cannot be read signals {@link io.nexusstore.error.UnreadableRowException}.
     */
    <T> Mono<List<Folding.Group>> fold(EntityModel<T, ?> model, Folding<T> folding);
}
