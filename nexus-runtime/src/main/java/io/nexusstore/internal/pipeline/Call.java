package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One request to the local database, in both of its forms.
 *
 * @param <C> the answer
 */
sealed interface Call<C> {

    /** Asks on the calling thread; null where the answer is that there is nothing. */
    @Nullable
    C now(Local local);

    /** Asks when subscribed to. */
    Mono<C> later(Local local);

    /** Returns whether this request writes. */
    default boolean isWrite() {
        return false;
    }

    record Get<T, ID>(EntityModel<T, ID> model, ID id) implements Call<T> {
        @Override
        public @Nullable T now(Local local) {
            return local.getNow(model, id);
        }

        @Override
        public Mono<T> later(Local local) {
            return local.get(model, id);
        }
    }

    record GetAll<T, ID>(EntityModel<T, ID> model, Collection<? extends ID> ids) implements Call<ReadResult<T>> {
        @Override
        public ReadResult<T> now(Local local) {
            return local.getAllNow(model, ids);
        }

        @Override
        public Mono<ReadResult<T>> later(Local local) {
            return local.getAll(model, ids);
        }
    }

    record Read<T>(EntityModel<T, ?> model, Query<T> query) implements Call<ReadResult<T>> {
        @Override
        public ReadResult<T> now(Local local) {
            return local.readNow(model, query);
        }

        @Override
        public Mono<ReadResult<T>> later(Local local) {
            return local.read(model, query);
        }
    }

    /**
     * Reads the first rows of the query, more of them as long as none is readable: what cannot be read has no place in
     * the order from which a later read could go on.
     */
    record ReadSome<T>(EntityModel<T, ?> model, Query<T> query, long count) implements Call<ReadResult<T>> {
        @Override
        public ReadResult<T> now(Local local) {
            ReadSome<T> attempt = this;
            ReadResult<T> found = attempt.read().now(local);
            while (attempt.mustReadOn(found)) {
                attempt = attempt.larger();
                found = attempt.read().now(local);
            }
            return found;
        }

        @Override
        public Mono<ReadResult<T>> later(Local local) {
            return read().later(local).flatMap(found -> mustReadOn(found) ? larger().later(local) : Mono.just(found));
        }

        private Read<T> read() {
            return new Read<>(model, query.limit(count));
        }

        private boolean mustReadOn(ReadResult<T> found) {
            return found.rows().isEmpty() && found.unreadable().size() >= count;
        }

        private ReadSome<T> larger() {
            return new ReadSome<>(model, query, count * 4);
        }
    }

    record Count<T>(EntityModel<T, ?> model, Query<T> query) implements Call<Long> {
        @Override
        public Long now(Local local) {
            return local.countNow(model, query);
        }

        @Override
        public Mono<Long> later(Local local) {
            return local.count(model, query);
        }
    }

    record Reserve(EntityModel<?, ?> model, int count) implements Call<IdentityBlock> {
        @Override
        public IdentityBlock now(Local local) {
            return local.reserveNow(model, count);
        }

        @Override
        public Mono<IdentityBlock> later(Local local) {
            return local.reserve(model, count);
        }

        @Override
        public boolean isWrite() {
            return true;
        }
    }

    record Write(WriteBatch batch) implements Call<CommitResult> {
        @Override
        public CommitResult now(Local local) {
            return local.writeNow(batch);
        }

        @Override
        public Mono<CommitResult> later(Local local) {
            return local.write(batch);
        }

        @Override
        public boolean isWrite() {
            return true;
        }
    }
}
