package shop;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.annotation.QueryHint;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.store.NexusStore;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store with methods of each verb and form. */
@NexusRepository
public interface Parcels extends NexusStore<Parcel, UUID> {

    /** Finds one by what is unique. */
    Mono<Parcel> findBySender(String sender);

    /** Finds by some values. */
    Flux<Parcel> findByReceiverIn(Collection<? extends String> receivers);

    /** Finds by an element. */
    List<Parcel> findByNotesContaining(String note);

    /** Finds by a whole list. */
    Flux<Card> findByNotes(List<String> notes);

    /** Finds by a whole map. */
    Mono<List<Card>> findByStock(Map<String, Integer> stock);

    /** Finds by a record. */
    List<Parcel> findByLast(Parcel.Item last);

    /** Finds by a part of an embedded record. */
    Optional<Card> findFirstByPlacePointHeight(Double placePointHeight);

    /** Finds by what the name does not say. */
    @QueryHint(where = "weight > :weight", orderBy = "count desc")
    List<Card> findHeavy(BigDecimal weight);

    /** Pages. */
    Page<Card> pageByState(Thread.State state, PageRequest request);

    /** Watches. */
    Flux<List<Card>> watchByNumber(Long number);

    /** Watches one. */
    Flux<Optional<Parcel>> watchFirstBySender(String sender);

    /** Counts. */
    Mono<Long> countByColor(Color color);

    /** Deletes. */
    Mono<Void> deleteByDetourCity(String detourCity);

    /** Some of a parcel. */
    record Card(
            UUID id,
            String sender,
            List<String> notes,
            Map<UUID, List<Map<Thread.State, byte[]>>> deep,
            Parcel.Item last,
            Color color,
            Parcel.Place place,
            List<String> placeFloors,
            Double placePointLatitude) {}
}
