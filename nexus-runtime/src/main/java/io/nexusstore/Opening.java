package io.nexusstore;

import io.nexusstore.error.NexusException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.internal.cursor.CursorKeys;
import io.nexusstore.internal.cursor.SignedCursors;
import io.nexusstore.internal.feed.ChangeFeed;
import io.nexusstore.internal.feed.NoticeFeed;
import io.nexusstore.internal.pipeline.BackendFailures;
import io.nexusstore.internal.pipeline.Gate;
import io.nexusstore.internal.pipeline.OperationListener;
import io.nexusstore.internal.pipeline.Stores;
import io.nexusstore.internal.pipeline.Threads;
import io.nexusstore.internal.pipeline.Transactions;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.validation.ValidationWarning;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Opens a backend and wires a {@code Nexus} over it; what fails half-way is closed again. */
final class Opening {

    private Opening() {}

    static Mono<Nexus> open(
            StoreBackend backend,
            List<EntityModel<?, ?>> models,
            Threads threads,
            Clock clock,
            Duration timeout,
            StoreConfigs configs) {
        ChangeFeed changes = new ChangeFeed(clock);
        Context context = new Context(clock, threads, changes, new AtomicReference<>());
        BackendFailures failures = new BackendFailures(backend.name());
        Mono<Nexus> wired = failures.typed(null, () -> backend.prepare(MetaModel.INSTANCE))
                .thenMany(Flux.fromIterable(models)
                        .concatMap(model -> failures.typed(model.name(), () -> backend.prepare(model))))
                .then(failures.typed(null, () -> CursorKeys.of(backend)))
                .map(keys -> {
                    SignedCursors cursors = new SignedCursors(keys, clock);
                    NoticeFeed<NexusException> errors = new NoticeFeed<>();
                    NoticeFeed<ValidationWarning> warnings = new NoticeFeed<>();
                    Gate gate = new Gate();
                    Stores stores = new Stores(
                            backend,
                            threads,
                            gate,
                            clock,
                            cursors,
                            configs.validation(clock, warnings::report),
                            errors::report,
                            OperationListener.logging(),
                            changes.commits());
                    context.stores().set(stores);
                    return (Nexus) new DefaultNexus(
                            backend,
                            threads,
                            gate,
                            stores,
                            new Transactions(stores, timeout),
                            cursors,
                            changes,
                            errors,
                            warnings);
                });
        Mono<StoreBackend> open = failures.typed(null, () -> backend.open(context))
                .thenReturn(backend)
                .onErrorResume(failure -> isOfAnother(failure)
                        ? Mono.error(failure)
                        : closed(backend, failure).then(Mono.error(failure)));
        return threads.guarded(
                Mono.usingWhen(open, ours -> wired, ours -> Mono.empty(), Opening::closed, StoreBackend::close));
    }

    /** A backend that is open already belongs to another {@code Nexus}, which goes on using it. */
    private static boolean isOfAnother(Throwable failure) {
        return failure instanceof StateException state && state.code().equals(StateException.ALREADY_OPEN);
    }

    private static Mono<Void> closed(StoreBackend backend, Throwable failure) {
        return Mono.defer(backend::close)
                .onErrorResume(second -> Mono.fromRunnable(() -> failure.addSuppressed(second)));
    }

    /** What the backend is offered. */
    private record Context(Clock clock, Threads threads, ChangeFeed changes, AtomicReference<@Nullable Stores> stores)
            implements BackendContext {

        @Override
        public boolean mayBlock() {
            return threads.mayBlock();
        }

        @Override
        public @Nullable BackendTransaction transaction(ContextView subscriber) {
            Stores opened = stores.get();
            return opened == null ? null : opened.transaction(subscriber);
        }

        @Override
        public void committed(WriteBatch batch, CommitResult result) {
            changes.committed(batch, result);
        }
    }
}
