package io.nexusstore.integration.transaction;

import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A backend whose transactions roll back and then fail, where they are to commit, to roll back, or both. */
final class FailingEndBackend extends ForwardingBackend {

    private final @Nullable NexusException ofCommit;
    private final @Nullable NexusException ofRollback;

    FailingEndBackend(StoreBackend backend, @Nullable NexusException ofCommit, @Nullable NexusException ofRollback) {
        super(backend);
        this.ofCommit = ofCommit;
        this.ofRollback = ofRollback;
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        return new FailingEnd(super.beginNow(options), ofCommit, ofRollback);
    }

    @Override
    public Mono<? extends DirectTransaction> begin(TransactionOptions options) {
        return super.begin(options).map(begun -> new FailingEnd(begun, ofCommit, ofRollback));
    }

    private record FailingEnd(
            DirectTransaction transaction,
            @Nullable NexusException ofCommit,
            @Nullable NexusException ofRollback) implements DirectTransaction {

        @Override
        public void prepareNow(EntityModel<?, ?> model) {
            transaction.prepareNow(model);
        }

        @Override
        public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
            return transaction.getAllNow(model, ids);
        }

        @Override
        public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
            return transaction.readNow(model, query);
        }

        @Override
        public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
            return transaction.countNow(model, query);
        }

        @Override
        public CommitResult applyNow(WriteBatch batch) {
            return transaction.applyNow(batch);
        }

        @Override
        public CommitResult commitNow() {
            if (ofCommit != null) {
                transaction.rollbackNow();
                throw ofCommit;
            }
            return transaction.commitNow();
        }

        @Override
        public void rollbackNow() {
            transaction.rollbackNow();
            if (ofRollback != null) {
                throw ofRollback;
            }
        }
    }
}
