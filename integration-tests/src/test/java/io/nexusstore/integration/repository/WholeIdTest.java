package io.nexusstore.integration.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.integration.entity.Booking;
import io.nexusstore.integration.entity.Booking.Key;
import io.nexusstore.integration.entity.Booking.Place;
import io.nexusstore.integration.entity.Booking_Model;
import io.nexusstore.integration.entity.Bookings;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Derived methods ask for an id that is a record of several values as for any other component. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(240)
final class WholeIdTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final UUID HAMLET = new UUID(1, 1);
    private static final UUID FAUST = new UUID(-1, 1);

    /** Any two differ in one part at least, and in one part only from some other. */
    private static final List<Key> KEYS = List.of(
            key("Globe", HAMLET, 1, 1),
            key("Globe", HAMLET, 1, 2),
            key("Globe", HAMLET, 2, 1),
            key("Globe", FAUST, 1, 1),
            key("globe", HAMLET, 1, 1),
            key("a/b%c\"\\", FAUST, Integer.MIN_VALUE, Long.MAX_VALUE));

    private static final Key ABSENT = key("Globe", HAMLET, 2, 2);

    @RegisterExtension
    final Session session;

    private Bookings bookings;
    private List<Booking> rows;

    WholeIdTest(Database database) {
        session = new Session(database);
    }

    @BeforeEach
    void fill() {
        bookings = session.nexus().repository(Bookings.class);
        rows = session.store(Booking_Model.INSTANCE)
                .saveAll(IntStream.range(0, KEYS.size())
                        .mapToObj(i -> Booking.of(KEYS.get(i), i))
                        .toList());
    }

    @Test
    void one_isFoundByAllOfItsParts() {
        for (Booking row : rows) {
            assertThat(bookings.findById(row.id())).contains(row);
            assertThat(bookings.existsById(row.id())).isTrue();
            assertThat(bookings.isWholeId(row.id())).isTrue();
        }
        assertThat(bookings.findById(ABSENT)).isEmpty();
        assertThat(bookings.existsById(ABSENT)).isFalse();
    }

    @Test
    void complement_isEverythingElse() {
        for (Booking row : rows) {
            assertThat(bookings.findByIdNotOrderByTicket(row.id())).isEqualTo(without(row.ticket()));
        }
        assertThat(bookings.findByIdNotOrderByTicket(ABSENT)).isEqualTo(rows);
    }

    @Test
    void several_areFoundAmongOthers() {
        Collection<Key> some = List.of(KEYS.get(4), ABSENT, KEYS.get(1), KEYS.get(4));

        assertThat(bookings.findByIdInOrderByTicket(some)).containsExactly(rows.get(1), rows.get(4));
        assertThat(bookings.findByIdInOrderByTicket(List.of())).isEmpty();
        assertThat(bookings.countByIdIn(KEYS)).isEqualTo(KEYS.size());
        assertThat(found(bookings.findByIdNotInOrderByTicket(Set.of(KEYS.get(0), ABSENT))))
                .isEqualTo(without(0));
        assertThat(found(bookings.findByIdNotInOrderByTicket(Set.of()))).isEqualTo(rows);
    }

    @Test
    void more_thanAStatementTakes_areFound() {
        List<Key> many = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(seat -> many.add(key("Old Vic", FAUST, 1, seat)));
        many.addAll(KEYS);

        assertThat(bookings.findByIdInOrderByTicket(many)).isEqualTo(rows);
    }

    @Test
    void ids_areJoinedWithOtherConditions() {
        assertThat(bookings.findByIdAndTicketGreaterThan(KEYS.get(3), 2).block(LONG))
                .isEqualTo(rows.get(3));
        assertThat(bookings.findByIdAndTicketGreaterThan(KEYS.get(3), 3).blockOptional(LONG))
                .isEmpty();
        assertThat(bookings.findSome(List.of(KEYS.get(0), KEYS.get(2)), 5, KEYS.get(2)))
                .containsExactly(rows.get(5), rows.get(0));
    }

    @Test
    void deletion_takesWholeIds() {
        assertThat(bookings.deleteById(ABSENT)).isZero();
        assertThat(bookings.deleteById(KEYS.get(2))).isEqualTo(1);
        assertThat(bookings.findByIdInOrderByTicket(KEYS)).isEqualTo(without(2));
        assertThat(bookings.deleteByIdIn(List.of(KEYS.get(0), KEYS.get(2), KEYS.get(4))))
                .isEqualTo(2);
        assertThat(bookings.findByIdInOrderByTicket(KEYS)).containsExactly(rows.get(1), rows.get(3), rows.get(5));
    }

    @Test
    void watch_followsTheOneOfThatId() {
        StepVerifier.create(bookings.watchFirstById(KEYS.get(1)))
                .expectNext(Optional.of(rows.get(1)))
                .then(() -> bookings.deleteById(KEYS.get(0)))
                .then(() -> bookings.deleteById(KEYS.get(1)))
                .expectNext(Optional.empty())
                .thenCancel()
                .verify(LONG);
    }

    @Test
    @SuppressWarnings("NullAway") // what is handed over must not be null, which this test does all the same
    void null_isRefusedAtOnce() {
        assertThat(catchThrowable(() -> bookings.findById(null))).isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> bookings.findByIdNotInOrderByTicket(Collections.singleton(null))))
                .isInstanceOf(NullPointerException.class);
    }

    private List<Booking> without(int ticket) {
        return rows.stream().filter(row -> row.ticket() != ticket).toList();
    }

    private static List<Booking> found(Flux<Booking> found) {
        return found.collectList().blockOptional(LONG).orElseThrow();
    }

    private static Key key(String house, UUID show, int row, long seat) {
        return new Key(house, show, new Place(row, seat));
    }
}
