package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Sample_Model;
import io.nexusstore.integration.entity.Seat;
import io.nexusstore.integration.entity.SeatFields;
import io.nexusstore.integration.entity.Seat_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class PageWalkTest {

    private static final Query<Item> BY_RANK = Query.<Item>all().orderBy(ItemFields.RANK.desc());

    @RegisterExtension
    final Session session;

    private final Setting setting;
    private BlockingStore<Item, String> items;

    PageWalkTest(Setting setting) {
        this.setting = setting;
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        items = session.items();
    }

    @Test
    void walk_meetsEveryRowOnceInOrder() {
        saved(1_003);

        List<Item> walked = walk(BY_RANK, 100);

        assertThat(walked)
                .extracting(Item::rank)
                .isEqualTo(IntStream.range(0, 1_003).map(i -> 1_002 - i).boxed().toList());
    }

    @Test
    void pageThatEndsWithTheResult_isTheLast() {
        saved(10);

        Page<Item> page = items.page(BY_RANK, PageRequest.first(10));

        assertThat(page.items()).hasSize(10);
        assertThat(page.hasNext()).isFalse();
        assertThat(page.next()).isEmpty();
        assertThat(items.page(Query.where(ItemFields.RANK.gt(100)), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void rowsPresentThroughout_areMetOnceWhileOthersComeAndGo() {
        long seed = System.nanoTime();
        System.out.println("Seed of the page walk: " + seed);
        Random random = new Random(seed);
        items.saveAll(IntStream.range(0, 600)
                .mapToObj(i -> new Item("k%04d".formatted(i), "stays", i % 7))
                .toList());
        items.saveAll(IntStream.range(0, 300)
                .mapToObj(i -> new Item("d%04d".formatted(i), "goes", random.nextInt(7)))
                .toList());

        List<Item> walked = new ArrayList<>();
        PageRequest request = PageRequest.first(37);
        for (Page<Item> page = items.page(BY_RANK, request); ; ) {
            walked.addAll(page.items());
            for (int i = 0; i < 10; i++) {
                items.delete("d%04d".formatted(random.nextInt(300)));
                items.save(new Item("n" + random.nextInt(1_000), "comes", random.nextInt(7)));
            }
            if (page.next().isEmpty()) {
                break;
            }
            page = items.page(BY_RANK, request.after(page.next().get()));
        }

        assertThat(walked.stream()
                        .filter(item -> item.label().equals("stays"))
                        .map(Item::id)
                        .toList())
                .doesNotHaveDuplicates()
                .hasSize(600);
    }

    @Test
    void walk_crossesNullsAndEqualKeys() {
        BlockingStore<Seat, Integer> seats = session.store(Seat_Model.INSTANCE);
        seats.saveAll(IntStream.range(0, 200)
                .mapToObj(i -> new Seat(i, "hall" + i % 3, i % 2 == 0 ? null : i))
                .toList());
        Query<Seat> query = Query.<Seat>all().orderBy(SeatFields.PLACE.desc(), SeatFields.HALL.asc());

        List<Seat> walked = new ArrayList<>();
        Page<Seat> page = seats.page(query, PageRequest.first(7));
        walked.addAll(page.items());
        while (page.hasNext()) {
            page = seats.page(query, PageRequest.first(7).after(page.next().orElseThrow()));
            walked.addAll(page.items());
        }

        assertThat(walked).isEqualTo(seats.find(query)).hasSize(200);
        assertThat(walked.get(0).place()).isEqualTo(199);
        assertThat(walked.get(199).place()).isNull();
    }

    @Test
    void cursorChangedInAnyBit_isRefused() {
        saved(20);
        Cursor cursor = items.page(BY_RANK, PageRequest.first(5)).next().orElseThrow();
        byte[] token = Base64.getUrlDecoder().decode(cursor.token());

        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(BY_RANK, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        refused(BY_RANK, cursor.token().substring(1));
        refused(BY_RANK, cursor.token() + "AAAA");
        refused(BY_RANK, "");
        refused(BY_RANK, "no token at all");
    }

    @Test
    void cursorOfAnotherQuery_isRefused() {
        saved(20);
        String token =
                items.page(BY_RANK, PageRequest.first(5)).next().orElseThrow().token();

        refused(Query.<Item>all().orderBy(ItemFields.RANK.asc()), token);
        refused(Query.<Item>all().orderBy(ItemFields.LABEL.desc()), token);
        refused(Query.all(), token);
        refused(Query.where(ItemFields.RANK.ge(3)).orderBy(ItemFields.RANK.desc()), token);
        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_CURSOR,
                () -> session.store(Sample_Model.INSTANCE)
                        .page(Query.all(), PageRequest.first(1).after(new Cursor(token))));
    }

    @Test
    void cursor_outlivesARestartOfItsDatabaseAndNoOther() {
        saved(20);
        Cursor cursor = items.page(BY_RANK, PageRequest.first(5)).next().orElseThrow();

        session.reopen();
        items = session.items();

        if (setting.database().isDurable()) {
            assertThat(items.page(BY_RANK, PageRequest.first(5).after(cursor)).items())
                    .extracting(Item::rank)
                    .containsExactly(14, 13, 12, 11, 10);
        } else {
            refused(BY_RANK, cursor.token());
        }
    }

    @Test
    void pagedQueryWithAWindowOfItsOwn_isRefused() {
        for (Query<Item> query : List.of(BY_RANK.limit(3), BY_RANK.offset(3))) {
            failure(
                    InvalidInputException.class,
                    InvalidInputException.INVALID_QUERY,
                    () -> items.page(query, PageRequest.first(1)));
        }
    }

    private void refused(Query<Item> query, String token) {
        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_CURSOR,
                () -> items.page(query, PageRequest.first(5).after(new Cursor(token))));
    }

    private List<Item> walk(Query<Item> query, int size) {
        List<Item> walked = new ArrayList<>();
        Page<Item> page = items.page(query, PageRequest.first(size));
        walked.addAll(page.items());
        while (page.hasNext()) {
            page = items.page(query, PageRequest.first(size).after(page.next().orElseThrow()));
            walked.addAll(page.items());
        }
        return walked;
    }

    private void saved(int count) {
        items.saveAll(IntStream.range(0, count)
                .mapToObj(i -> new Item("i%05d".formatted(i), "label", i))
                .toList());
    }
}
