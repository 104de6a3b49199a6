package io.nexusstore;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.internal.cursor.CursorKeys;
import io.nexusstore.internal.cursor.SignedCursors;
import io.nexusstore.internal.feed.ChangeFeed;
import io.nexusstore.internal.feed.NoticeFeed;
import io.nexusstore.internal.pipeline.BackendFailures;
import io.nexusstore.internal.pipeline.BlockingBridge;
import io.nexusstore.internal.pipeline.Gate;
import io.nexusstore.internal.pipeline.Stores;
import io.nexusstore.internal.pipeline.Threads;
import io.nexusstore.internal.pipeline.Transactions;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import io.nexusstore.validation.ValidationWarning;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The {@code Nexus} that a builder opens. */
final class DefaultNexus implements Nexus {

    private final Threads threads;
    private final Stores stores;
    private final Transactions transactions;
    private final ChangeFeed changes;
    private final NoticeFeed<NexusException> errors;
    private final NoticeFeed<ValidationWarning> warnings;
    private final SignedCursors cursors;
    private final BlockingNexus blocking;
    private final Mono<Void> shutdown;

    DefaultNexus(
            StoreBackend backend,
            Threads threads,
            Gate gate,
            Stores stores,
            Transactions transactions,
            SignedCursors cursors,
            ChangeFeed changes,
            NoticeFeed<NexusException> errors,
            NoticeFeed<ValidationWarning> warnings) {
        this.threads = threads;
        this.stores = stores;
        this.transactions = transactions;
        this.changes = changes;
        this.errors = errors;
        this.warnings = warnings;
        this.cursors = cursors;
        this.blocking = new DefaultBlockingNexus(transactions, cursors);
        this.shutdown = transactions.outside(gate.close()
                .then(threads.guarded(new BackendFailures(backend.name()).typed(null, backend::close)))
                .doFinally(signal -> {
                    changes.close();
                    errors.close();
                    warnings.close();
                })
                .cache());
    }

    @Override
    public <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model) {
        return stores.store(Objects.requireNonNull(model, "model"));
    }

    @Override
    public <T, ID> NexusStore<T, ID> store(Class<T> entity, Class<ID> id) {
        Objects.requireNonNull(id, "id");
        return store(Generated.model(entity, id));
    }

    @Override
    public <R> R repository(Class<R> repository) {
        return Generated.repository(Objects.requireNonNull(repository, "repository"))
                .over(this);
    }

    @Override
    public <R> Mono<R> transaction(Function<? super Transaction, ? extends Mono<R>> work) {
        return transactions.mono(Objects.requireNonNull(work, "work"));
    }

    @Override
    public Mono<Void> rotateCursorKey() {
        return transactions
                .mono(transaction -> {
                    NexusStore<MetaEntry, String> rows = transaction.store(MetaModel.INSTANCE);
                    return rows.require(CursorKeys.CURRENT)
                            .flatMap(current ->
                                    rows.saveAll(CursorKeys.rotated(current)).then());
                })
                .then(Mono.fromRunnable(cursors::forget));
    }

    @Override
    public BlockingNexus blocking() {
        return blocking;
    }

    @Override
    public Flux<ChangeBatch> changes() {
        return changes.changes();
    }

    @Override
    public Flux<NexusException> errors() {
        return errors.notices();
    }

    @Override
    public Flux<ValidationWarning> warnings() {
        return warnings.notices();
    }

    @Override
    public Mono<Void> shutdown() {
        return shutdown;
    }

    @Override
    public void close() {
        threads.requireMayBlock("close");
        BlockingBridge.await(shutdown);
    }
}
