package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NotFoundException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Badge;
import io.nexusstore.integration.entity.Badge_Model;
import io.nexusstore.integration.entity.Booking;
import io.nexusstore.integration.entity.Booking.Guest;
import io.nexusstore.integration.entity.Booking.Key;
import io.nexusstore.integration.entity.Booking.Place;
import io.nexusstore.integration.entity.Booking.Stay;
import io.nexusstore.integration.entity.BookingDelta;
import io.nexusstore.integration.entity.BookingFields;
import io.nexusstore.integration.entity.Booking_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An id that is a record serves wherever an id of one value does. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class CompositeIdTest {

    private static final UUID HAMLET = new UUID(1, 1);
    private static final UUID FAUST = new UUID(-1, 1);

    /** In the order of ids: text by code point, UUIDs by their bytes, numbers by size. */
    private static final List<Key> KEYS = List.of(
            key("Globe", HAMLET, -1, 9),
            key("Globe", HAMLET, 2, 10),
            key("Globe", HAMLET, 2, 11),
            key("Globe", HAMLET, 10, 1),
            key("Globe", FAUST, 1, 1),
            key("a/b%c\"\\", HAMLET, 1, Long.MAX_VALUE),
            key("\u00e4\uD83D\uDE00", HAMLET, Integer.MIN_VALUE, Long.MIN_VALUE));

    @RegisterExtension
    final Session session;

    private BlockingStore<Booking, Key> bookings;

    CompositeIdTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        bookings = session.store(Booking_Model.INSTANCE);
    }

    @Test
    void eachPartTellsRowsApart() {
        List<Booking> saved = saveAll();

        for (Booking booking : saved) {
            assertThat(bookings.get(booking.id())).contains(booking);
        }
        assertThat(bookings.get(key("Globe", HAMLET, 2, 12))).isEmpty();
        assertThat(bookings.count(Query.all())).isEqualTo(KEYS.size());
        assertThat(catchThrowable(() -> bookings.require(key("Globe", FAUST, 2, 10))))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        absent -> assertThat(absent)
                                .hasMessageContaining("Globe/ffffffff-ffff-ffff-0000-000000000001/2/10"));
    }

    @Test
    void getAll_keepsTheOrderOfTheIdsAndLeavesOutWhatIsAbsent() {
        List<Booking> saved = saveAll();
        List<Key> wanted = new ArrayList<>(KEYS);
        Collections.reverse(wanted);
        wanted.add(2, key("Globe", HAMLET, 3, 3));

        List<Booking> expected = new ArrayList<>(saved);
        Collections.reverse(expected);
        assertThat(bookings.getAll(wanted)).containsExactlyElementsOf(expected);
    }

    @Test
    void getAll_takesMoreIdsThanAStatementHasParameters() {
        List<Key> keys = IntStream.range(0, 9_000)
                .mapToObj(seat -> key("Globe", HAMLET, seat % 90, seat))
                .toList();
        List<Booking> saved = bookings.saveAll(IntStream.range(0, keys.size())
                .mapToObj(i -> Booking.of(keys.get(i), i))
                .toList());
        List<Key> wanted = new ArrayList<>(keys);
        IntStream.range(0, 30_000).forEach(seat -> wanted.add(key("Old Vic", FAUST, 1, seat)));

        assertThat(bookings.getAll(wanted)).isEqualTo(saved);
    }

    @Test
    void rowsComeInTheOrderOfTheParts() {
        List<Booking> saved = saveAll();

        assertThat(bookings.find(Query.all())).containsExactlyElementsOf(saved);
        assertThat(bookings.find(Query.<Booking>all().limit(3))).containsExactlyElementsOf(saved.subList(0, 3));
        assertThat(bookings.find(Query.<Booking>all().orderBy(BookingFields.ID_PLACE_ROW.desc())))
                .extracting(Booking::ticket)
                .containsExactly(3, 1, 2, 4, 5, 0, 6);
        assertThat(bookings.find(Query.where(BookingFields.ID_SHOW.eq(HAMLET).and(BookingFields.ID_PLACE_ROW.ge(2)))))
                .containsExactlyElementsOf(saved.subList(1, 4));
    }

    @Test
    void pagesHoldEveryRowOnce() {
        List<Booking> saved = saveAll();

        for (Query<Booking> query : List.of(
                Query.<Booking>all(),
                Query.<Booking>all().orderBy(BookingFields.GUEST_AGE.desc()),
                Query.<Booking>all().orderBy(BookingFields.ID_PLACE_ROW.asc()),
                Query.<Booking>all().orderBy(BookingFields.ID_PLACE_SEAT.desc(), BookingFields.ID_HOUSE.asc()))) {
            List<Booking> walked = new ArrayList<>();
            Page<Booking> page = bookings.page(query, PageRequest.first(2));
            walked.addAll(page.items());
            while (page.next().isPresent()) {
                page = bookings.page(
                        query, PageRequest.first(2).after(page.next().get()));
                walked.addAll(page.items());
            }
            assertThat(walked).isEqualTo(bookings.find(query)).hasSameSizeAs(saved);
        }
    }

    @Test
    void streamHoldsEveryRowInOrder() {
        List<Booking> saved = bookings.saveAll(shuffled(2_500));

        List<Booking> streamed = session.nexus()
                .store(Booking_Model.INSTANCE)
                .find(Query.all())
                .collectList()
                .block();

        assertThat(streamed).hasSameElementsAs(saved).isEqualTo(bookings.find(Query.all()));
    }

    @Test
    void writesMeetTheRowOfTheWholeId() {
        List<Booking> saved = saveAll();
        Booking changed = bookings.save(new Booking(
                saved.get(1).id(),
                50,
                new Guest("Ann", 30, null),
                null,
                null,
                saved.get(1).version()));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(bookings.update(
                        saved.get(2).id(),
                        BookingDelta.edit().ticket(60).build().change()))
                .isTrue();
        assertThat(bookings.delete(saved.get(3).id())).isTrue();
        assertThat(bookings.delete(key("Globe", HAMLET, 10, 2))).isFalse();

        assertThat(bookings.find(Query.all())).extracting(Booking::ticket).containsExactly(0, 50, 60, 4, 5, 6);
        assertThat(bookings.deleteWhere(Query.where(BookingFields.ID_HOUSE.eq("Globe"))))
                .isEqualTo(4);
        assertThat(bookings.find(Query.all())).containsExactlyElementsOf(saved.subList(5, 7));
    }

    @Test
    void conflictsNameTheWholeId() {
        Booking saved = bookings.save(Booking.of(KEYS.get(5), 1));

        assertThat(catchThrowable(() -> bookings.insert(Booking.of(KEYS.get(5), 2))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict)
                                .hasMessageContaining("a%2Fb%25c\"\\/00000000-0000-0001-0000-000000000001/1/"));
        assertThat(catchThrowable(() -> bookings.save(new Booking(saved.id(), 1, saved.guest(), null, null, 7))))
                .isInstanceOf(ConflictException.class);
        assertThat(catchThrowable(() -> bookings.save(Booking.of(KEYS.get(6), 1))))
                .as("the show and the ticket are unique together")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("id.show");
        assertThat(catchThrowable(
                        () -> bookings.saveAll(List.of(Booking.of(KEYS.get(1), 3), Booking.of(KEYS.get(1), 4)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("occurs twice");
    }

    @Test
    void transactionsSeeTheirOwnRows() {
        saveAll();

        session.transaction(transaction -> {
            BlockingStore<Booking, Key> own = session.store(transaction, Booking_Model.INSTANCE);
            own.delete(KEYS.get(0));
            own.insert(Booking.of(key("Globe", HAMLET, 0, 0), 70));
            assertThat(own.find(Query.<Booking>all().limit(1)))
                    .extracting(Booking::ticket)
                    .containsExactly(70);
            return assertThat(own.getAll(List.of(KEYS.get(0), KEYS.get(1)))).hasSize(1);
        });

        assertThat(bookings.get(KEYS.get(0))).isEmpty();
        assertThat(bookings.count(Query.all())).isEqualTo(KEYS.size());
    }

    @Test
    void idsWithPartsThatNoRowHasAreRefused() {
        assertThat(catchThrowable(() -> bookings.get(new Key("Globe", HAMLET, absent()))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a part of it is null");
        assertThat(catchThrowable(() -> bookings.get(key("\0", HAMLET, 1, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("U+0000");
        assertThat(catchThrowable(() -> bookings.save(Booking.of(key(absent(), HAMLET, 1, 1), 1))))
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("id.house");
        assertThat(catchThrowable(() -> bookings.save(Booking.of(absent(), 1))))
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void textOfAnIdLeadsBackToIt() {
        for (Key key : KEYS) {
            assertThat(Booking_Model.INSTANCE.decodeId(Booking_Model.INSTANCE.encodeId(key)))
                    .isEqualTo(key);
        }
        for (String wrong : List.of("", "Globe", "Globe/x/1/2", "Globe/" + HAMLET + "/1/2/3", "%/" + HAMLET + "/1/2")) {
            assertThat(catchThrowable(() -> Booking_Model.INSTANCE.decodeId(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void recordsInRecordsComeBackWithAndWithoutThem() {
        Stay night = new Stay(Instant.parse("2024-05-01T20:00:00Z"), Instant.parse("2024-05-02T08:00:00Z"));
        Booking full = new Booking(KEYS.get(0), 1, new Guest("Ann", 30, night), new Guest("Bob", null, null), night, 0);
        Booking saved = bookings.save(full);
        Booking bare = bookings.save(Booking.of(KEYS.get(1), 2));

        assertThat(bookings.find(Query.all())).containsExactly(saved, bare);
        assertThat(bookings.find(Query.where(BookingFields.COMPANION_NAME.isNull())))
                .containsExactly(bare);
        assertThat(bookings.find(Query.where(BookingFields.GUEST_STAY_FROM.lt(Instant.parse("2030-01-01T00:00:00Z")))))
                .containsExactly(saved);

        bookings.update(
                saved.id(),
                BookingDelta.edit().companion(null).stay(null).build().change());
        bookings.update(
                bare.id(),
                BookingDelta.edit().companion(new Guest("Cy", 5, night)).build().change());

        assertThat(bookings.require(saved.id()))
                .isEqualTo(new Booking(KEYS.get(0), 1, new Guest("Ann", 30, night), null, null, 2));
        assertThat(bookings.require(bare.id()).companion()).isEqualTo(new Guest("Cy", 5, night));
    }

    @Test
    void idOfOneValueInARecordServesAsWell() {
        BlockingStore<Badge, Badge.Number> badges = session.store(Badge_Model.INSTANCE);
        List<Badge> saved = badges.saveAll(IntStream.of(1, 2, 10)
                .mapToObj(number -> new Badge(new Badge.Number(number), "o" + number))
                .toList());

        assertThat(badges.find(Query.all())).isEqualTo(saved);
        assertThat(badges.getAll(List.of(new Badge.Number(10), new Badge.Number(3), new Badge.Number(1))))
                .containsExactly(saved.get(2), saved.get(0));
        assertThat(badges.delete(new Badge.Number(2))).isTrue();
        assertThat(badges.count(Query.all())).isEqualTo(2);
    }

    private List<Booking> saveAll() {
        return bookings.saveAll(IntStream.range(0, KEYS.size())
                .mapToObj(i -> Booking.of(KEYS.get(i), i))
                .toList());
    }

    /** Returns a null that no declaration admits. */
    @SuppressWarnings("NullAway")
    private static <V> V absent() {
        return null;
    }

    private static List<Booking> shuffled(int count) {
        List<Booking> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Booking.of(key("h" + i % 3, i % 2 == 0 ? HAMLET : FAUST, i % 7, i), i));
        }
        Collections.shuffle(rows, new Random(5));
        return rows;
    }

    private static Key key(String house, UUID show, int row, long seat) {
        return new Key(house, show, new Place(row, seat));
    }
}
