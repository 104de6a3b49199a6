package io.nexusstore.integration.blocking;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** A backend whose commits can be held up while the runtime is told of them, when the writer is still held. */
final class AnnouncingBackend extends ForwardingBackend implements DirectIdentitySource {

    private final DirectIdentitySource ids;
    private final CommitObserver observer;

    AnnouncingBackend(InMemoryBackend backend, CommitObserver observer) {
        super(backend);
        this.ids = backend;
        this.observer = observer;
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return super.open(new Announcing(context, observer));
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        return ids.reserveNow(model, count);
    }

    private record Announcing(BackendContext context, CommitObserver observer) implements BackendContext {

        @Override
        public Clock clock() {
            return context.clock();
        }

        @Override
        public boolean mayBlock() {
            return context.mayBlock();
        }

        @Override
        public @Nullable BackendTransaction transaction(ContextView subscriber) {
            return context.transaction(subscriber);
        }

        @Override
        public void committed(WriteBatch batch, CommitResult result) {
            observer.reached(Step.AFTER_COMMIT);
            context.committed(batch, result);
        }
    }
}
