package shop;

import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.FluentBlockingStore;
import io.nexusstore.store.FluentStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of {@link Seating}, with finders for its indexes. Thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class SeatingRepository extends FluentStore<Seating, Seating.Key, SeatingRepository.Blocking> {

    private SeatingRepository(NexusStore<Seating, Seating.Key> store) {
        super(store, new Blocking(store.blocking()));
    }

    /** Returns the repository over a {@code Nexus}, or within a transaction for as long as it lasts. */
    public static SeatingRepository of(StoreSource stores) {
        return new SeatingRepository(stores.store(Seating_Model.INSTANCE));
    }

    /** Returns the entities with the given {@code id.place.row}, by id. */
    public Flux<Seating> findByIdPlaceRow(String idPlaceRow) {
        return matching(SeatingFields.ID_PLACE_ROW.eq(idPlaceRow));
    }

    /** Writes the changed fields of the entity of the id; returns whether there was one. */
    public Mono<Boolean> update(Seating.Key id, SeatingDelta delta) {
        return update(id, delta.change());
    }

    /** The same store, driven on the calling thread: throws what {@link SeatingRepository} signals. Thread-safe. */
    static final class Blocking extends FluentBlockingStore<Seating, Seating.Key> {

        private Blocking(BlockingStore<Seating, Seating.Key> store) {
            super(store);
        }

        /** Returns the entities with the given {@code id.place.row}, by id. */
        public List<Seating> findByIdPlaceRow(String idPlaceRow) {
            return matching(SeatingFields.ID_PLACE_ROW.eq(idPlaceRow));
        }

        /** Writes the changed fields of the entity of the id; returns whether there was one. */
        public boolean update(Seating.Key id, SeatingDelta delta) {
            return update(id, delta.change());
        }
    }
}
