package io.nexusstore.integration.entity;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.annotation.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Queries of bookings by their whole ids, each a record of four values. */
@NexusRepository
public interface Bookings {

    Optional<Booking> findById(Booking.Key id);

    Mono<Booking> findByIdAndTicketGreaterThan(Booking.Key id, int ticket);

    List<Booking> findByIdNotOrderByTicket(Booking.Key id);

    List<Booking> findByIdInOrderByTicket(Collection<Booking.Key> ids);

    Flux<Booking> findByIdNotInOrderByTicket(Set<Booking.Key> ids);

    boolean existsById(Booking.Key id);

    long countByIdIn(List<Booking.Key> ids);

    long deleteById(Booking.Key id);

    long deleteByIdIn(Collection<Booking.Key> ids);

    Flux<Optional<Booking>> watchFirstById(Booking.Key id);

    @QueryHint(where = "(id in :ids or ticket = :ticket) and not id = :id", orderBy = "ticket desc")
    List<Booking> findSome(List<Booking.Key> ids, int ticket, Booking.Key id);

    /** Returns whether it is there; named like what generated code needs itself. */
    default boolean isWholeId(Booking.Key id) {
        return existsById(id);
    }
}
