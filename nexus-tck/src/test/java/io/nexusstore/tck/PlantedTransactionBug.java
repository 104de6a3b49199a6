package io.nexusstore.tck;

import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.Transactional;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Backends whose transactions each break one promise, and the tests that must notice. */
enum PlantedTransactionBug implements Planted {
    ROLLING_BACK_A_SAVEPOINT_DOES_NOTHING(
            () -> savepoints(savepoint -> with(savepoint, savepoint.release(), Mono.empty())),
            "SavepointsOfTransactions.rollingBackASavepointUndoesWhatCameAfterItAndNothingElse",
            "SavepointsOfTransactions.whatWasUndoneIsNotToldAtTheCommit",
            "SavepointsOfTransactions.whereAllWasUndoneNothingIsCommitted",
            "SavepointsOfTransactions.savepointsNestAndAnOuterOneUndoesWhatInnerOnesKept",
            "SavepointsOfTransactions.savepointsMayBeSetOneAfterTheOther"),

    RELEASING_A_SAVEPOINT_LOSES_WHAT_IT_KEPT(
            () -> savepoints(savepoint -> with(savepoint, savepoint.rollback(), savepoint.rollback())),
            "SavepointsOfTransactions.whatAReleasedSavepointKeepsIsCommittedWithTheTransaction",
            "SavepointsOfTransactions.savepointsNestAndAnOuterOneUndoesWhatInnerOnesKept",
            "SavepointsOfTransactions.savepointsMayBeSetOneAfterTheOther",
            "SavepointsOfTransactions.aSavepointIsGivenUpOnceAndWithThoseAroundIt",
            "SavepointsOfTransactions.aRefusedBatchIsUndoneAloneWithinASavepointToo",
            "SavepointsOfTransactions.savepointsEndWithTheirTransaction"),

    ROLLING_BACK_A_SAVEPOINT_UNDOES_ALL_BEFORE_IT(
            () -> transactions(begun -> new Forgetful((SavepointTransaction) begun).transaction()),
            "SavepointsOfTransactions.rollingBackASavepointUndoesWhatCameAfterItAndNothingElse",
            "SavepointsOfTransactions.whatWasUndoneIsNotToldAtTheCommit",
            "SavepointsOfTransactions.savepointsNestAndAnOuterOneUndoesWhatInnerOnesKept",
            "SavepointsOfTransactions.savepointsMayBeSetOneAfterTheOther",
            "SavepointsOfTransactions.aSavepointIsGivenUpOnceAndWithThoseAroundIt",
            "SavepointsOfTransactions.aRefusedBatchIsUndoneAloneWithinASavepointToo"),

    UNCOMMITTED_ROWS_ARE_SEEN(
            () -> new WrongBackend() {
                private final AtomicReference<@Nullable BackendTransaction> open = new AtomicReference<>();

                @Override
                public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
                    return right.begin(options).map(begun -> {
                        open.set(begun);
                        return begun;
                    });
                }

                @Override
                public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
                    BackendTransaction seen = open.get();
                    return seen == null
                            ? super.read(model, query)
                            : seen.read(model, query).onErrorResume(ended -> super.read(model, query));
                }
            },
            "Isolation.nobodySeesWhatIsNotCommitted",
            "Transactions.aTransactionSeesItsOwnWritesAndNobodyElseDoesBeforeTheCommit"),

    A_TRANSACTION_READS_WHAT_WAS_COMMITTED_LAST(
            () -> new WrongBackend() {
                @Override
                public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
                    return Mono.just(new Replaying(right, options));
                }
            },
            "Isolation.whatATransactionHasReadStaysAsItWas",
            "Isolation.ofTwoTransactionsThatChangeARowOneIsAbortedAndMayBeTriedAgain",
            "Isolation.noUpdateIsLostThoughNobodyNamesAVersion");

    private final Supplier<StoreBackend> backend;
    private final Set<String> noticedBy;

    PlantedTransactionBug(Supplier<StoreBackend> backend, String... noticedBy) {
        this.backend = backend;
        this.noticedBy = Set.of(noticedBy);
    }

    @Override
    public StoreBackend newBackend() {
        return backend.get();
    }

    @Override
    public Set<String> noticedBy() {
        return noticedBy;
    }

    private static StoreBackend transactions(UnaryOperator<BackendTransaction> wrong) {
        return new WrongBackend() {
            @Override
            public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
                return right.begin(options).map(wrong);
            }
        };
    }

    private static StoreBackend savepoints(Function<Savepoint, Savepoint> wrong) {
        return transactions(begun -> WrongBackend.altered(
                SavepointTransaction.class,
                begun,
                Map.of(
                        "savepoint",
                        () -> ((SavepointTransaction) begun).savepoint().map(wrong))));
    }

    private static Savepoint with(Savepoint right, Mono<Void> release, Mono<Void> rollback) {
        return new Savepoint() {
            @Override
            public Mono<Void> release() {
                return release;
            }

            @Override
            public Mono<Void> rollback() {
                return rollback;
            }

            @Override
            public String toString() {
                return "wrong " + right;
            }
        };
    }

    /** Returns to its very beginning in place of a savepoint. */
    private static final class Forgetful {

        private final SavepointTransaction right;
        private Savepoint beginning;

        Forgetful(SavepointTransaction right) {
            this.right = right;
            this.beginning = Opened.require(right.savepoint().cast(Savepoint.class));
        }

        BackendTransaction transaction() {
            return WrongBackend.altered(
                    SavepointTransaction.class,
                    right,
                    Map.of(
                            "savepoint",
                            () -> right.savepoint()
                                    .map(savepoint -> with(savepoint, savepoint.release(), forgotten()))));
        }

        private Mono<Void> forgotten() {
            return Mono.defer(beginning::rollback)
                    .then(Mono.defer(() -> right.savepoint()
                            .doOnNext(again -> beginning = again)
                            .onErrorComplete(TransactionException.class)
                            .then()));
        }
    }

    /** Does what it was given anew for each call, each time on what was committed last. */
    private static final class Replaying implements BackendTransaction {

        private final StoreBackend right;
        private final TransactionOptions options;
        private final List<WriteBatch> batches = new ArrayList<>();

        Replaying(StoreBackend right, TransactionOptions options) {
            this.right = right;
            this.options = options;
        }

        @Override
        public Mono<Void> prepare(EntityModel<?, ?> model) {
            return right.prepare(model);
        }

        @Override
        public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
            return looking(replayed -> replayed.getAll(model, ids));
        }

        @Override
        public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
            return looking(replayed -> replayed.read(model, query));
        }

        @Override
        public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
            return looking(replayed -> replayed.count(model, query));
        }

        @Override
        public Mono<CommitResult> apply(WriteBatch batch) {
            return this.<CommitResult>looking(replayed -> replayed.apply(batch))
                    .doOnNext(applied -> batches.add(batch));
        }

        @Override
        public Mono<CommitResult> commit() {
            return replayed().flatMap(BackendTransaction::commit);
        }

        @Override
        public Mono<Void> rollback() {
            return Mono.empty();
        }

        private <R> Mono<R> looking(Function<BackendTransaction, Mono<R>> call) {
            return Mono.usingWhen(replayed(), call, BackendTransaction::rollback);
        }

        private Mono<BackendTransaction> replayed() {
            return Mono.defer(() -> ((Transactional) right)
                    .begin(options)
                    .cast(BackendTransaction.class)
                    .doOnNext(begun -> batches.forEach(batch -> Opened.require(begun.apply(batch)))));
        }
    }
}
