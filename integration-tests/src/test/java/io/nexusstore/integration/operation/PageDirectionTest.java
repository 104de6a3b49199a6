package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Booking;
import io.nexusstore.integration.entity.BookingFields;
import io.nexusstore.integration.entity.Booking_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Seat;
import io.nexusstore.integration.entity.SeatFields;
import io.nexusstore.integration.entity.Seat_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages read from either end, in any order, and turned round between two of them. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class PageDirectionTest {

    private static final Query<Item> BY_RANK = Query.<Item>all().orderBy(ItemFields.RANK.desc());

    @RegisterExtension
    final Session session;

    PageDirectionTest(Setting setting) {
        session = new Session(setting);
    }

    @Test
    void walkFromTheEnd_meetsEveryRowOnceInTheOrderOfTheQuery() {
        BlockingStore<Item, String> items = saved(103);

        List<List<Integer>> pages = new ArrayList<>();
        Page<Item> page = items.page(BY_RANK, PageRequest.last(10));
        pages.add(ranks(page));
        while (page.hasPrevious()) {
            page = items.page(
                    BY_RANK, PageRequest.last(10).before(page.previous().orElseThrow()));
            pages.add(ranks(page));
        }

        assertThat(pages.get(0)).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        assertThat(pages.get(10)).containsExactly(102, 101, 100);
        Collections.reverse(pages);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(IntStream.range(0, 103).map(i -> 102 - i).boxed().toList());
    }

    @Test
    void ends_haveNoCursorBeyond() {
        BlockingStore<Item, String> items = saved(5);

        Page<Item> first = items.page(BY_RANK, PageRequest.first(2));
        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.hasNext()).isTrue();
        Page<Item> last = items.page(BY_RANK, PageRequest.last(2));
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasPrevious()).isTrue();
        Page<Item> whole = items.page(BY_RANK, PageRequest.last(5));
        assertThat(whole.hasNext()).isFalse();
        assertThat(whole.hasPrevious()).isFalse();
        Page<Item> beyond = items.page(
                BY_RANK,
                PageRequest.first(2)
                        .after(items.page(BY_RANK, PageRequest.last(1).before(cursorOfLast(items)))
                                .next()
                                .orElseThrow()));
        assertThat(ranks(beyond)).containsExactly(0);
        assertThat(beyond.hasPrevious()).isTrue();
        items.delete("i00000");
        Page<Item> empty = items.page(BY_RANK, PageRequest.first(2).after(cursorOf(items, 1)));
        assertThat(empty.items()).isEmpty();
        assertThat(empty.hasPrevious()).isFalse();
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void walksThatTurnRound_seeTheRowsOfTheQuery_inAnyOrder() {
        Random random = seeded();
        BlockingStore<Seat, Integer> seats = session.store(Seat_Model.INSTANCE);
        seats.saveAll(IntStream.range(0, 60)
                .mapToObj(i -> new Seat(i * 7 % 60, "hall" + i % 4, i % 3 == 0 ? null : i))
                .toList());

        for (int round = 0; round < 40; round++) {
            Query<Seat> query = Query.<Seat>where(SeatFields.ID.ge(random.nextInt(20)));
            for (int key = random.nextInt(4); key > 0; key--) {
                query = query.orderBy(randomOrder(random));
            }
            wander(seats, query, random);
        }
    }

    @Test
    void walksThatTurnRound_seeTheRowsOfTheQuery_byCompositeIds() {
        Random random = seeded();
        BlockingStore<Booking, Booking.Key> bookings = session.store(Booking_Model.INSTANCE);
        bookings.saveAll(IntStream.range(0, 50)
                .mapToObj(i -> Booking.of(
                        new Booking.Key("h" + i % 3, new UUID(i % 2 - 1, i), new Booking.Place(i % 5, -i)), i / 4))
                .toList());

        for (int round = 0; round < 10; round++) {
            wander(bookings, Query.all(), random);
            wander(bookings, Query.<Booking>all().orderBy(BookingFields.TICKET.desc()), random);
        }
    }

    @Test
    void total_countsTheWholeResultWhereItIsAskedFor() {
        BlockingStore<Item, String> items = saved(30);
        Query<Item> query = Query.where(ItemFields.RANK.ge(10)).orderBy(ItemFields.RANK.asc());

        Page<Item> first = items.page(query, PageRequest.first(4).withTotal());
        Page<Item> second = items.page(
                query, PageRequest.first(4).withTotal().after(first.next().orElseThrow()));
        Page<Item> last = items.page(query, PageRequest.last(4).withTotal());

        assertThat(first.total()).hasValue(20);
        assertThat(second.total()).hasValue(20);
        assertThat(last.total()).hasValue(20);
        assertThat(last.map(Item::rank).total()).hasValue(20);
        assertThat(items.page(query, PageRequest.first(4)).total()).isEmpty();
    }

    @Test
    void requestThatMixesBothWays_isRefused() {
        Cursor cursor = new Cursor("any");

        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> PageRequest.first(1).before(cursor));
        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> PageRequest.last(1).after(cursor));
        failure(InvalidInputException.class, InvalidInputException.INVALID_ARGUMENT, () -> PageRequest.last(0));
        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> PageRequest.last(PageRequest.MAX_SIZE + 1));
    }

    /** Walks to and fro and compares each page with the rows that the query finds. */
    private static <T, ID> void wander(BlockingStore<T, ID> store, Query<T> query, Random random) {
        List<T> rows = store.find(query);
        boolean isForward = random.nextBoolean();
        int size = 1 + random.nextInt(9);
        Page<T> page = store.page(query, isForward ? PageRequest.first(size) : PageRequest.last(size));
        int begin = isForward ? 0 : Math.max(0, rows.size() - size);
        for (int step = 0; step < 12; step++) {
            int end = begin + page.items().size();
            assertThat(page.items()).as("%s from %d", query, begin).isEqualTo(rows.subList(begin, end));
            isForward = end < rows.size() && (begin == 0 || random.nextInt(3) > 0);
            size = 1 + random.nextInt(9);
            if (isForward) {
                page = store.page(
                        query, PageRequest.first(size).after(page.next().orElseThrow()));
                assertThat(page.items()).hasSize(Math.min(size, rows.size() - end));
                begin = end;
            } else if (begin > 0) {
                page = store.page(
                        query, PageRequest.last(size).before(page.previous().orElseThrow()));
                assertThat(page.items()).hasSize(Math.min(size, begin));
                begin -= page.items().size();
            } else {
                return; // everything was on one page
            }
        }
    }

    private static Order<Seat> randomOrder(Random random) {
        Order<Seat> order = switch (random.nextInt(3)) {
            case 0 -> SeatFields.ID.asc();
            case 1 -> SeatFields.HALL.asc();
            default -> SeatFields.PLACE.asc();
        };
        order = random.nextBoolean() ? order.reversed() : order;
        return switch (random.nextInt(3)) {
            case 0 -> order.nullsFirst();
            case 1 -> order.nullsLast();
            default -> order;
        };
    }

    private static Cursor cursorOfLast(BlockingStore<Item, String> items) {
        return cursorOf(items, 0);
    }

    /** Returns the cursor of the row of that rank. */
    private static Cursor cursorOf(BlockingStore<Item, String> items, int rank) {
        items.save(new Item("z", "beyond", -1)); // so that a row follows
        int before = (int) items.count(Query.where(ItemFields.RANK.ge(rank)));
        Cursor cursor = items.page(BY_RANK, PageRequest.first(before)).next().orElseThrow();
        items.delete("z");
        return cursor;
    }

    private static Random seeded() {
        long seed = Long.getLong("nexus.seed", System.nanoTime());
        System.out.println("PageDirectionTest: -Dnexus.seed=" + seed);
        return new Random(seed);
    }

    private static List<Integer> ranks(Page<Item> page) {
        return page.items().stream().map(Item::rank).toList();
    }

    private BlockingStore<Item, String> saved(int count) {
        BlockingStore<Item, String> items = session.items();
        items.saveAll(IntStream.range(0, count)
                .mapToObj(i -> new Item("i%05d".formatted(i), "label", i))
                .toList());
        return items;
    }
}
