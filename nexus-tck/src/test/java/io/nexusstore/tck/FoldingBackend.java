package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.Folding;
import io.nexusstore.tck.query.PlainFolds;
import java.util.List;
import reactor.core.publisher.Mono;

/** A right backend that folds rows in a way of its own. */
final class FoldingBackend extends WrongBackend implements AggregatePushdown {

    private final PlainFolds folds;

    FoldingBackend(PlainFolds folds) {
        this.folds = folds;
    }

    @Override
    public <T> Mono<List<Folding.Group>> fold(EntityModel<T, ?> model, Folding<T> folding) {
        return right.read(model, Query.<T>all()).map(all -> folds.groups(model, folding, all.rows()));
    }

    @Override
    public <T> Plan explain(EntityModel<T, ?> model, Folding<T> folding) {
        return new Plan(true, "", List.of());
    }
}
