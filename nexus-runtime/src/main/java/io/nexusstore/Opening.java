package io.nexusstore;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
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
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.validation.ValidationWarning;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Opens a backend and wires a {@code Nexus} over it; what fails half-way is closed again. */
final class Opening {

    private static final String CURSOR_KEY = "nexus.cursor.key";

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
                .then(failures.typed(null, () -> cursorKey(backend)))
                .map(key -> {
                    NoticeFeed<NexusException> errors = new NoticeFeed<>();
                    NoticeFeed<ValidationWarning> warnings = new NoticeFeed<>();
                    Gate gate = new Gate();
                    Stores stores = new Stores(
                            backend,
                            threads,
                            gate,
                            clock,
                            new SignedCursors(key),
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

    /** Returns the key that signs cursors, from the database; the first one to open the database makes it. */
    private static Mono<byte[]> cursorKey(StoreBackend backend) {
        Mono<byte[]> stored =
                backend.getAll(MetaModel.INSTANCE, List.of(CURSOR_KEY)).flatMap(Opening::storedKey);
        return stored.switchIfEmpty(Mono.defer(() -> {
            byte[] key = new byte[SignedCursors.KEY_LENGTH];
            new SecureRandom().nextBytes(key);
            MetaEntry entry = new MetaEntry(CURSOR_KEY, key);
            return backend.commit(WriteBatch.of(
                            new Mutation.Save<>(MetaModel.INSTANCE, CURSOR_KEY, entry, Precondition.absent(), false)))
                    .thenReturn(key)
                    .onErrorResume(ConflictException.class, another -> stored);
        }));
    }

    private static Mono<byte[]> storedKey(ReadResult<MetaEntry> found) {
        if (found.rows().isEmpty() && found.unreadable().isEmpty()) {
            return Mono.empty();
        }
        byte[] key = found.rows().isEmpty() ? new byte[0] : found.rows().get(0).value();
        return key.length == SignedCursors.KEY_LENGTH
                ? Mono.just(key)
                : Mono.error(new BackendException(
                        BackendException.CORRUPT,
                        null,
                        "Row '" + CURSOR_KEY + "' of table '" + MetaModel.INSTANCE.table() + "' does not hold the "
                                + SignedCursors.KEY_LENGTH
                                + " bytes of the key that signs cursors. Delete the row: a new"
                                + " key is made then, and cursors of the old one are refused.",
                        Map.of("table", MetaModel.INSTANCE.table(), "row", CURSOR_KEY),
                        null));
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
