package io.nexusstore.integration.blocking;

import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** A backend whose commits can be held up while the runtime is told of them, when the writer is still held. */
final class AnnouncingBackend extends ForwardingBackend {

    private final CommitObserver observer;

    AnnouncingBackend(StoreBackend backend, CommitObserver observer) {
        super(backend);
        this.observer = observer;
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return super.open(new Announcing(context, observer));
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
