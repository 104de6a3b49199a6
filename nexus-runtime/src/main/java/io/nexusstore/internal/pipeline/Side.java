package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** On which side of a transaction's border an operation stands. The methods that end in Now need a direct backend. */
sealed interface Side {

    boolean runsOnCaller(boolean write);

    Mono<Void> prepare(EntityModel<?, ?> model);

    CommitResult writeNow(WriteBatch batch);

    Mono<CommitResult> write(WriteBatch batch);

    record Outside(StoreBackend backend) implements Side {

        @Override
        public boolean runsOnCaller(boolean write) {
            return (write ? backend.writeExecution() : backend.execution()) == Execution.CALLER_THREAD;
        }

        @Override
        public Mono<Void> prepare(EntityModel<?, ?> model) {
            return backend.prepare(model);
        }

        <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
            return ((DirectBackend) backend).getNow(model, id);
        }

        @Override
        public CommitResult writeNow(WriteBatch batch) {
            return ((DirectBackend) backend).commitNow(batch);
        }

        @Override
        public Mono<CommitResult> write(WriteBatch batch) {
            return backend.commit(batch);
        }
    }

    record Within(BackendTransaction transaction) implements Side {

        @Override
        public boolean runsOnCaller(boolean write) {
            return transaction instanceof DirectTransaction;
        }

        @Override
        public Mono<Void> prepare(EntityModel<?, ?> model) {
            return transaction.prepare(model);
        }

        @Override
        public CommitResult writeNow(WriteBatch batch) {
            return ((DirectTransaction) transaction).applyNow(batch);
        }

        @Override
        public Mono<CommitResult> write(WriteBatch batch) {
            return transaction.apply(batch);
        }
    }
}
