package io.nexusstore.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeKind;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Booking;
import io.nexusstore.integration.entity.Booking.Key;
import io.nexusstore.integration.entity.Booking.Place;
import io.nexusstore.integration.entity.BookingDelta;
import io.nexusstore.integration.entity.Booking_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;

/** The feed tells ids that are records, and watchers go by the whole of them. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(240)
final class CompositeIdFeedTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final UUID HAMLET = new UUID(1, 1);
    private static final Key KEY = new Key("Globe", HAMLET, new Place(1, 2));

    /** Each differs from the first in one part alone. */
    private static final List<Key> LIKE_IT = List.of(
            new Key("Old Vic", HAMLET, new Place(1, 2)),
            new Key("Globe", new UUID(1, 2), new Place(1, 2)),
            new Key("Globe", HAMLET, new Place(2, 2)),
            new Key("Globe", HAMLET, new Place(1, 3)),
            new Key("Globe", HAMLET, new Place(11, 2)),
            new Key("Globe", HAMLET, new Place(1, 12)));

    @RegisterExtension
    final Session session;

    private BlockingStore<Booking, Key> bookings;

    CompositeIdFeedTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        bookings = session.store(Booking_Model.INSTANCE);
    }

    @Test
    void eachKindOfChange_tellsTheWholeId() throws Exception {
        Listener listener = Listener.to(session.nexus());

        Booking inserted = bookings.insert(Booking.of(KEY, 1));
        bookings.update(KEY, BookingDelta.edit().ticket(2).build().change());
        bookings.delete(KEY);

        assertIs(listener.nextChange(), ChangeKind.INSERTED, KEY, Optional.of(inserted));
        assertIs(listener.nextChange(), ChangeKind.UPDATED, KEY, Optional.empty());
        assertIs(listener.nextChange(), ChangeKind.DELETED, KEY, Optional.empty());
    }

    @Test
    void batchesAndDeletesByQuery_tellTheIdOfEachRow() throws Exception {
        Listener listener = Listener.to(session.nexus());

        bookings.saveAll(LIKE_IT.stream()
                .map(key -> Booking.of(key, LIKE_IT.indexOf(key)))
                .toList());
        bookings.deleteAll(List.of(LIKE_IT.get(3), KEY, LIKE_IT.get(0)));
        bookings.deleteWhere(Query.all());

        assertThat(listener.next().changes()).map(CompositeIdFeedTest::id).isEqualTo(LIKE_IT);
        assertThat(listener.next().changes())
                .map(CompositeIdFeedTest::id)
                .containsExactlyInAnyOrder(LIKE_IT.get(3), LIKE_IT.get(0));
        assertThat(listener.next().changes())
                .map(CompositeIdFeedTest::id)
                .containsExactlyInAnyOrder(LIKE_IT.get(1), LIKE_IT.get(2), LIKE_IT.get(4), LIKE_IT.get(5));
    }

    @Test
    void watcher_seesItsOwnEntityAlone() {
        NexusStore<Booking, Key> store = session.nexus().store(Booking_Model.INSTANCE);

        StepVerifier.create(store.watch(KEY).map(state -> state.map(Booking::ticket)))
                .expectNext(Optional.empty())
                .then(() -> LIKE_IT.forEach(key -> bookings.save(Booking.of(key, 100 + LIKE_IT.indexOf(key)))))
                .then(() -> bookings.insert(Booking.of(KEY, 1)))
                .expectNext(Optional.of(1))
                .then(() -> bookings.deleteAll(LIKE_IT))
                .then(() -> bookings.update(
                        new Key("Globe", new UUID(1, 1), new Place(1, 2)),
                        BookingDelta.edit().ticket(2).build().change()))
                .expectNext(Optional.of(2))
                .then(() -> bookings.delete(KEY))
                .expectNext(Optional.empty())
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void watcherOfAnIdThatNoRowCanHave_isRefused() {
        NexusStore<Booking, Key> store = session.nexus().store(Booking_Model.INSTANCE);

        StepVerifier.create(store.watch(new Key("Globe\u0000", HAMLET, new Place(1, 2))))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageNotContaining("Globe"))
                .verify(LONG);
    }

    private static void assertIs(Change<?, ?> change, ChangeKind kind, Key id, Optional<Booking> after) {
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(id(change)).isEqualTo(id);
        assertThat(change.after().map(Booking.class::cast)).isEqualTo(after);
    }

    private static Object id(Change<?, ?> change) {
        return change.id();
    }
}
