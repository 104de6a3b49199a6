package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.jooq.Label.Shade;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results without place and limit in order of the id, which are sorted behind SQLite. */
final class WholeResultTest {

    private static final int ROWS = 2_000;

    @TempDir
    Path directory;

    private JooqBackend backend;
    private Nexus nexus;
    private BlockingStore<Label, String> labels;

    @BeforeEach
    void open() {
        backend = JooqBackend.sqlite(directory.resolve("labels.db"));
        nexus = Nexus.builder(backend).open();
        labels = LabelRepository.of(nexus).blocking();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void textsComeAsSqlOrdersThem() {
        labels.saveAll(labels(new Random(1), ROWS));
        Query<Label> dark = Query.where(LabelFields.SHADE.eq(Shade.DARK));

        assertThat(labels.find(Query.all()))
                .isEqualTo(ordered(Query.all()))
                .isEqualTo(LabelRepository.of(nexus)
                        .find(Query.all())
                        .collectList()
                        .block())
                .extracting(Label::id)
                .isEqualTo(idsBySql(""));
        assertThat(labels.find(dark))
                .isEqualTo(ordered(dark))
                .extracting(Label::id)
                .isEqualTo(idsBySql("where shade = 'DARK' "));
        assertThat(labels.find(dark.orderBy(LabelFields.ID.asc()))).isEqualTo(ordered(dark));
        assertThat(labels.find(dark.orderBy(LabelFields.ID.desc()))).isEqualTo(reversed(ordered(dark)));
    }

    @Test
    void uuidsComeAsSqlOrdersThem() {
        BlockingStore<Badge, UUID> badges = BadgeRepository.of(nexus).blocking();
        Random random = new Random(2);
        List<Badge> saved = badges.saveAll(Stream.generate(
                        () -> new Badge(new UUID(random.nextLong(), random.nextLong()), Shade.DARK))
                .limit(ROWS)
                .toList());

        assertThat(badges.find(Query.all()))
                .isEqualTo(badges.find(Query.<Badge>all().limit(ROWS)))
                .containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void numbersComeAsSqlOrdersThem() {
        BlockingStore<Tally, Long> tallies = TallyRepository.of(nexus).blocking();
        List<Tally> saved = tallies.saveAll(
                new Random(3).longs(ROWS).mapToObj(id -> new Tally(id, 1)).toList());

        assertThat(tallies.find(Query.all()))
                .isEqualTo(tallies.find(Query.<Tally>all().limit(ROWS)))
                .containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void aTransactionSeesItsOwnRowsInOrder() {
        labels.saveAll(labels(new Random(4), ROWS));

        nexus.blocking().transaction(transaction -> {
            BlockingStore<Label, String> inside =
                    LabelRepository.of(transaction).blocking();
            inside.saveAll(List.of(label("\uD83D\uDE00 last"), label(" first")));
            List<Label> streamed = new ArrayList<>();
            inside.forEach(Query.all(), streamed::add);

            assertThat(inside.find(Query.all()))
                    .hasSize(ROWS + 2)
                    .isEqualTo(inside.find(Query.<Label>all().limit(ROWS + 2)))
                    .isEqualTo(streamed);
            return true;
        });
    }

    @Test
    void unreadableRowsAreReportedInOrder() {
        labels.saveAll(labels(new Random(5), 200));
        // An id that comes late in the file and early in the order is among them.
        labels.save(label(""));
        int broken = backend.dsl()
                .writeNow(jooq -> jooq.execute("update label set shade = 'NONE' where id = '' or weight % 7 = 0"))
                .orElseThrow();

        List<UnreadableRow> unreadable = failure(Query.all()).rows();

        assertThat(unreadable)
                .hasSize(broken)
                .isEqualTo(failure(Query.<Label>all().limit(500)).rows())
                .isNotEqualTo(failure(Query.<Label>all().limit(500).orderBy(LabelFields.WEIGHT.asc()))
                        .rows());
        assertThat(unreadable.get(0).id()).isEmpty();
    }

    @Test
    void aListIsOneSnapshotWhileOthersWrite() throws Exception {
        List<String> ids = IntStream.range(0, 500)
                .mapToObj(i -> Integer.toHexString(i * 7_919 % 500))
                .toList();
        AtomicBoolean isOver = new AtomicBoolean();
        labels.saveAll(weighing(ids, 0));
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int commits = 0;
            while (!isOver.get()) {
                labels.saveAll(weighing(ids, ++commits));
            }
            return commits;
        });
        try {
            for (int i = 0; i < 100; i++) {
                List<Label> found = labels.find(Query.all());

                assertThat(found).extracting(Label::id).isSorted().hasSize(ids.size());
                assertThat(found.stream().map(Label::weight).distinct()).hasSize(1);
            }
        } finally {
            isOver.set(true);
        }
        assertThat(writer.get()).isPositive();
    }

    @Test
    void onlyWholeResultsInOrderOfTheIdAreSortedBehindSqlite() {
        labels.save(label("a"));

        assertThat(statement(Query.all())).doesNotContainIgnoringCase("order by");
        assertThat(statement(Query.where(LabelFields.WEIGHT.gt(1)))).doesNotContainIgnoringCase("order by");
        assertThat(statement(Query.<Label>all().orderBy(LabelFields.ID.asc()))).doesNotContainIgnoringCase("order by");
        assertThat(statement(Query.<Label>all().orderBy(LabelFields.ID.desc()))).containsIgnoringCase("order by");
        assertThat(statement(Query.<Label>all().orderBy(LabelFields.WEIGHT.asc())))
                .containsIgnoringCase("order by");
        assertThat(statement(Query.<Label>all().limit(10))).containsIgnoringCase("order by");
        assertThat(statement(Query.<Label>all().offset(10))).containsIgnoringCase("order by");
    }

    private UnreadableRowException failure(Query<Label> query) {
        return Objects.requireNonNull(catchThrowableOfType(UnreadableRowException.class, () -> labels.find(query)));
    }

    private String statement(Query<Label> query) {
        return LabelRepository.of(nexus).explain(query).statement();
    }

    /** A limit leaves the order to SQLite. */
    private List<Label> ordered(Query<Label> query) {
        return labels.find(query.limit(ROWS));
    }

    private List<String> idsBySql(String condition) {
        return backend.dsl()
                .readNow(jooq -> jooq.resultQuery("select id from label " + condition + "order by id")
                        .fetch(DSL.field("id", String.class)))
                .orElseThrow();
    }

    private static List<Label> reversed(List<Label> rows) {
        List<Label> reversed = new ArrayList<>(rows);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static List<Label> weighing(List<String> ids, int weight) {
        return ids.stream().map(id -> new Label(id, Shade.DARK, weight)).toList();
    }

    private static Label label(String id) {
        return new Label(id, Shade.LIGHT, 1);
    }

    /** Ids of few characters, some of them surrogate pairs, many beginning alike. */
    private static List<Label> labels(Random random, int count) {
        return Stream.generate(() -> id(random))
                .distinct()
                .limit(count)
                .map(id -> new Label(id, random.nextBoolean() ? Shade.DARK : Shade.LIGHT, random.nextInt(1_000)))
                .toList();
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder(random.nextBoolean() ? "label-" : "");
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            id.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> 0xe9;
                        case 1 -> 0xfffd;
                        case 2 -> 0x1f600;
                        default -> 'a' + random.nextInt(3);
                    });
        }
        return id.toString();
    }
}
