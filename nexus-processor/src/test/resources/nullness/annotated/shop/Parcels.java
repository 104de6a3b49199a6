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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store with methods of each verb and form. */
@NexusRepository
public interface Parcels extends NexusStore<Parcel, UUID> {

    /** Finds one by what is unique. */
    Mono<Parcel> findBySender(String sender);

    /** Finds one, or null. */
    @Nullable Parcel findFirstByReceiverOrderBySender(@Nullable String receiver);

    /** Finds by values of which one may be null. */
    Flux<Parcel> findByReceiverIn(Collection<? extends @Nullable String> receivers);

    /** Finds by values of which none is one of these. */
    List<Parcel> findByCodeNotIn(List<@Nullable String> codes);

    /** Finds by an element. */
    List<Parcel> findByNotesContaining(String note);

    /** Finds by a whole list. */
    Flux<Card> findByNotes(List<@Nullable String> notes);

    /** Finds by a whole set. */
    List<Parcel> findBySizes(Set<@Nullable Integer> sizes);

    /** Finds by a whole map. */
    Mono<List<Card>> findByStock(Map<String, @Nullable Integer> stock);

    /** Finds by a record. */
    List<Parcel> findByLast(Parcel.@Nullable Item last);

    /** Finds by a converted value. */
    Optional<Card> findFirstByTrim(@Nullable Color trim);

    /** Finds by a part of an embedded record. */
    @Nullable Card findFirstByDetourCity(@Nullable String detourCity);

    /** Finds by bytes. */
    List<Parcel> findByPicture(byte @Nullable [] picture);

    /** Finds by what the name does not say. */
    @QueryHint(where = "weight > :weight", orderBy = "count desc")
    List<Card> findHeavy(BigDecimal weight);

    /** Pages. */
    Page<Card> pageByState(Thread.@Nullable State state, PageRequest request);

    /** Pages as a publisher. */
    Mono<Page<Parcel>> pageAll(PageRequest request);

    /** Watches. */
    Flux<List<Card>> watchByNumber(@Nullable Long number);

    /** Watches one. */
    Flux<Optional<Parcel>> watchFirstBySender(String sender);

    /** Watches a number. */
    Flux<Long> watchCountByCount(int count);

    /** Counts. */
    Mono<Long> countByColor(Color color);

    /** Tells whether there is one. */
    boolean existsByDetourPointHeight(@Nullable Double height);

    /** Deletes. */
    Mono<Void> deleteByHints(@Nullable List<@Nullable String> hints);

    /** Finds by a list that has no null, which the component may have. */
    List<Parcel> findByNotesOrHints(List<String> notes, List<String> hints);

    /** Finds by lists, some of which have no null. */
    List<Bare> findBySizesIn(Collection<Set<Integer>> sizes);

    /** Less than the entity says. */
    record Bare(List<String> notes, List<Parcel.Item> items) {}

    /** Some of a parcel. */
    record Card(
            @Nullable UUID id,
            String sender,
            @Nullable String receiver,
            List<@Nullable String> notes,
            @Nullable List<@Nullable String> hints,
            Map<UUID, @Nullable List<@Nullable Map<Thread.State, byte @Nullable []>>> deep,
            Parcel.@Nullable Item last,
            @Nullable Color trim,
            Parcel.Place place,
            Parcel.@Nullable Place detour,
            @Nullable List<@Nullable String> detourFloors,
            @Nullable Double detourPointLatitude) {}
}
