package shop;

import io.nexusstore.Nexus;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.Explanation;
import io.nexusstore.store.ForwardingBlockingStore;
import io.nexusstore.store.ForwardingStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of {@link Seating}, with finders for its indexes. Thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class SeatingRepository extends ForwardingStore<Seating, Seating.Key> {

    private final Blocking blocking;

    private SeatingRepository(NexusStore<Seating, Seating.Key> store) {
        super(store);
        this.blocking = new Blocking(store.blocking());
    }

    /** Returns the repository of a {@link Nexus}. */
    public static SeatingRepository of(Nexus nexus) {
        return new SeatingRepository(nexus.store(Seating_Model.INSTANCE));
    }

    /** Returns the repository within a {@link Transaction}, for as long as it lasts. */
    public static SeatingRepository of(Transaction transaction) {
        return new SeatingRepository(transaction.store(Seating_Model.INSTANCE));
    }

    /** Returns the entities with the given {@code id.place.row}, by id. */
    public Flux<Seating> findByIdPlaceRow(String idPlaceRow) {
        return find(Query.where(SeatingFields.ID_PLACE_ROW.eq(idPlaceRow)));
    }

    /** Streams the result of the query in its order. */
    public Flux<Seating> find(SeatingQuery query) {
        return find(query.toQuery());
    }

    /** Streams the result of the query in its order. */
    public Flux<Seating> find(SeatingQuery.Ordering query) {
        return find(query.toQuery());
    }

    /** Returns one page of the query's result. */
    public Mono<Page<Seating>> page(SeatingQuery query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns one page of the query's result. */
    public Mono<Page<Seating>> page(SeatingQuery.Ordering query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns the number of entities in the query's result. */
    public Mono<Long> count(SeatingQuery query) {
        return count(query.toQuery());
    }

    /** Returns whether the query has a result. */
    public Mono<Boolean> exists(SeatingQuery query) {
        return exists(query.toQuery());
    }

    /** Writes the changed fields of the entity of the id; returns whether there was one. */
    public Mono<Boolean> update(Seating.Key id, SeatingDelta delta) {
        return update(id, delta.change());
    }

    /** Deletes every entity for which the conditions hold; returns how many there were. */
    public Mono<Long> deleteWhere(SeatingQuery query) {
        return deleteWhere(query.toQuery());
    }

    /** Returns how the query would be evaluated. */
    public Explanation explain(SeatingQuery query) {
        return explain(query.toQuery());
    }

    /** Returns how the query would be evaluated. */
    public Explanation explain(SeatingQuery.Ordering query) {
        return explain(query.toQuery());
    }

    @Override
    public Blocking blocking() {
        return blocking;
    }

    /** The same store, driven on the calling thread: throws what {@link SeatingRepository} signals. Thread-safe. */
    static final class Blocking extends ForwardingBlockingStore<Seating, Seating.Key> {

        private Blocking(BlockingStore<Seating, Seating.Key> store) {
            super(store);
        }

        /** Returns the entities with the given {@code id.place.row}, by id. */
        public List<Seating> findByIdPlaceRow(String idPlaceRow) {
            return find(Query.where(SeatingFields.ID_PLACE_ROW.eq(idPlaceRow)));
        }

        /** Returns the result of the query in its order. */
        public List<Seating> find(SeatingQuery query) {
            return find(query.toQuery());
        }

        /** Returns the result of the query in its order. */
        public List<Seating> find(SeatingQuery.Ordering query) {
            return find(query.toQuery());
        }

        /** Gives the result of the query to the consumer, entity by entity. */
        public void forEach(SeatingQuery query, Consumer<? super Seating> consumer) {
            forEach(query.toQuery(), consumer);
        }

        /** Gives the result of the query to the consumer, entity by entity. */
        public void forEach(SeatingQuery.Ordering query, Consumer<? super Seating> consumer) {
            forEach(query.toQuery(), consumer);
        }

        /** Returns one page of the query's result. */
        public Page<Seating> page(SeatingQuery query, PageRequest request) {
            return page(query.toQuery(), request);
        }

        /** Returns one page of the query's result. */
        public Page<Seating> page(SeatingQuery.Ordering query, PageRequest request) {
            return page(query.toQuery(), request);
        }

        /** Returns the number of entities in the query's result. */
        public long count(SeatingQuery query) {
            return count(query.toQuery());
        }

        /** Returns whether the query has a result. */
        public boolean exists(SeatingQuery query) {
            return exists(query.toQuery());
        }

        /** Writes the changed fields of the entity of the id; returns whether there was one. */
        public boolean update(Seating.Key id, SeatingDelta delta) {
            return update(id, delta.change());
        }

        /** Deletes every entity for which the conditions hold; returns how many there were. */
        public long deleteWhere(SeatingQuery query) {
            return deleteWhere(query.toQuery());
        }
    }
}
