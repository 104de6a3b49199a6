package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
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

    /** Reads the rows of a page, and counts the whole result where the request says so. */
    record ReadPage<T>(EntityModel<T, ?> model, Query<T> query, PageRequest request, CursorCodec cursors)
            implements Call<PageRows<T>> {
        @Override
        public PageRows<T> now(Local local) {
            if (cursors.isStale(cursor())) {
                cursors.learn(
                        local.getAllNow(MetaModel.INSTANCE, cursors.keyRows()).rows());
            }
            ReadResult<T> found = rows().now(local);
            return new PageRows<>(found, request.isCounted() ? local.countNow(model, query) : null);
        }

        @Override
        public Mono<PageRows<T>> later(Local local) {
            Mono<ReadResult<T>> found = Mono.defer(() -> rows().later(local));
            if (cursors.isStale(cursor())) {
                found = local.getAll(MetaModel.INSTANCE, cursors.keyRows())
                        .doOnNext(keys -> cursors.learn(keys.rows()))
                        .then(found);
            }
            return found.flatMap(rows -> request.isCounted()
                    ? local.count(model, query).map(total -> new PageRows<>(rows, total))
                    : Mono.just(new PageRows<>(rows, null)));
        }

        private @Nullable Cursor cursor() {
            return request.after().or(request::before).orElse(null);
        }

        private ReadSome<T> rows() {
            Query<T> from = request.isBackward() ? Backward.of(model, query) : query;
            Cursor cursor = cursor();
            if (cursor != null) {
                Keyset place = cursors.decode(model, query, cursor);
                from = from.after(request.isBackward() ? Backward.place(model, place) : place);
            }
            return new ReadSome<>(model, from, request.size() + 1L);
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

    record Folded<T>(EntityModel<T, ?> model, Folding<T> folding) implements Call<List<Folding.Group>> {
        @Override
        public List<Folding.Group> now(Local local) {
            return local.foldNow(model, folding);
        }

        @Override
        public Mono<List<Folding.Group>> later(Local local) {
            return local.fold(model, folding);
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
