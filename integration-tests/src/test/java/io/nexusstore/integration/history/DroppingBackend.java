package io.nexusstore.integration.history;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** A planted bug: a backend that loses one of 200 commits, and says that it was done. */
final class DroppingBackend extends ForwardingBackend {

    private static final int LOST = 200;

    private final AtomicInteger commits = new AtomicInteger();

    DroppingBackend(StoreBackend backend) {
        super(backend);
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        return isLost(batch) ? pretended(batch) : super.commitNow(batch);
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.defer(() -> isLost(batch) ? Mono.just(pretended(batch)) : super.commit(batch));
    }

    private boolean isLost(WriteBatch batch) {
        boolean isOfTheRuntime = batch.mutations().stream().anyMatch(mutation -> mutation.model() instanceof MetaModel);
        return !isOfTheRuntime && commits.incrementAndGet() % LOST == 0;
    }

    private static CommitResult pretended(WriteBatch batch) {
        return new CommitResult(
                CommitPosition.START,
                batch.mutations().stream().map(DroppingBackend::outcome).toList());
    }

    private static MutationOutcome outcome(Mutation<?, ?> mutation) {
        return mutation instanceof Mutation.Save<?, ?> ? MutationOutcome.inserted() : MutationOutcome.absent();
    }
}
