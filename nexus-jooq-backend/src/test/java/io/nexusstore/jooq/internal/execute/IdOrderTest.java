package io.nexusstore.jooq.internal.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.Badge;
import io.nexusstore.jooq.Badge_Model;
import io.nexusstore.jooq.Label;
import io.nexusstore.jooq.Label.Shade;
import io.nexusstore.jooq.Label_Model;
import io.nexusstore.jooq.Tally;
import io.nexusstore.jooq.Tally_Model;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.ReadResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdOrderTest {

    /** Each is less than all behind it. */
    private static final List<String> ASCENDING = List.of(
            "",
            "\u0001",
            "0",
            "A",
            "a",
            "ab",
            "abcdefg",
            "abcdefgh",
            "abcdefgh\u0001",
            "abcdefghi",
            "abcdefg\u007f",
            "abcdefg\u0080",
            "abcdefg\u00e9",
            "abcdefg\uffee",
            "abcdefg\ud83d\ude00",
            "abcdefg\udbff\udfff",
            "b",
            "\u007f",
            "\u0080",
            "\u00e9",
            "\u00e9a",
            "\ud7ff",
            "\ue000",
            "\uffee",
            "\uffeea",
            "\ud800\udc00",
            "\ud83d\ude00",
            "\ud83d\ude00a",
            "\udbff\udfff");

    @Test
    void textsAreInOrderOfCodePoints() {
        List<Label> rows = ASCENDING.stream().map(IdOrderTest::label).toList();

        for (int seed = 0; seed < 100; seed++) {
            assertThat(sorted(Label_Model.INSTANCE, shuffled(rows, seed))).isEqualTo(rows);
        }
    }

    @Test
    void uuidsAreInOrderOfUnsignedBytes() {
        List<Badge> rows = Stream.of(
                        new UUID(0, 1),
                        new UUID(0, Long.MAX_VALUE),
                        new UUID(0, Long.MIN_VALUE),
                        new UUID(0, -1),
                        new UUID(1, 0),
                        new UUID(Long.MAX_VALUE, 0),
                        new UUID(Long.MIN_VALUE, 0),
                        new UUID(-1, 0),
                        new UUID(-1, -1))
                .map(IdOrderTest::badge)
                .toList();

        for (int seed = 0; seed < 100; seed++) {
            assertThat(sorted(Badge_Model.INSTANCE, shuffled(rows, seed))).isEqualTo(rows);
        }
    }

    @Test
    void numbersAreInOrderOfTheirValues() {
        List<Tally> rows = Stream.of(Long.MIN_VALUE, -1L << 40, -2L, -1L, 0L, 1L, 2L, 1L << 40, Long.MAX_VALUE)
                .map(id -> new Tally(id, 1))
                .toList();

        for (int seed = 0; seed < 100; seed++) {
            assertThat(sorted(Tally_Model.INSTANCE, shuffled(rows, seed))).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 31, 32, 33, 1_000, 20_000})
    void manyRowsAreInTheOrderOfTheEvaluator(int size) {
        Random random = new Random(size);

        assertSorted(Label_Model.INSTANCE, rows(size, i -> label(text(random, ""))));
        assertSorted(Label_Model.INSTANCE, rows(size, i -> label(text(random, "customer-"))));
        assertSorted(
                Label_Model.INSTANCE,
                rows(size, i -> label(new UUID(random.nextLong(), random.nextLong()).toString())));
        assertSorted(Badge_Model.INSTANCE, rows(size, i -> badge(new UUID(random.nextLong(), random.nextLong()))));
        assertSorted(Badge_Model.INSTANCE, rows(size, i -> badge(new UUID(1, random.nextLong()))));
        assertSorted(Tally_Model.INSTANCE, rows(size, i -> new Tally(random.nextLong(), i)));
        assertSorted(Tally_Model.INSTANCE, rows(size, i -> new Tally(size - i, i)));
    }

    @Test
    void rowsInOrderStayTheListTheyAre() {
        List<Label> rows = ASCENDING.stream().map(IdOrderTest::label).toList();

        assertThat(sorted(Label_Model.INSTANCE, rows)).isSameAs(rows);
    }

    @Test
    void unreadableRowsAreInOrderAndThoseWithoutAnIdLast() {
        List<UnreadableRow> rows = List.of(
                new UnreadableRow("unreadable", "id", "has 3 bytes"),
                new UnreadableRow("10", "count", "is null"),
                new UnreadableRow("-3", "count", "is null"),
                new UnreadableRow("9", "count", "is null"));

        ReadResult<Tally> sorted =
                new IdOrder<>(Tally_Model.INSTANCE).sorted(new ReadResult<>(List.of(), rows, CommitPosition.START));

        assertThat(sorted.unreadable()).extracting(UnreadableRow::id).containsExactly("-3", "9", "10", "unreadable");
    }

    private static <T, ID> void assertSorted(EntityModel<T, ID> model, List<T> rows) {
        List<T> expected = new ArrayList<>(rows);
        expected.sort(Evaluator.comparator(model, Query.all()));

        assertThat(sorted(model, rows).equals(expected))
                .as("%d rows of '%s' in order", rows.size(), model.name())
                .isTrue();
    }

    private static <T, ID> List<T> sorted(EntityModel<T, ID> model, List<T> rows) {
        return new IdOrder<>(model).sorted(rows);
    }

    private static <T> List<T> shuffled(List<T> rows, int seed) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static <T> List<T> rows(int size, java.util.function.IntFunction<T> row) {
        return IntStream.range(0, size).mapToObj(row).toList();
    }

    /** Few characters, so that many texts begin alike. */
    private static String text(Random random, String beginning) {
        StringBuilder text = new StringBuilder(beginning);
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> 0xe9;
                        case 1 -> 0xfffd;
                        case 2 -> 0x1f600;
                        default -> 'a' + random.nextInt(2);
                    });
        }
        return text.toString();
    }

    private static Label label(String id) {
        return new Label(id, Shade.DARK, 1);
    }

    private static Badge badge(UUID id) {
        return new Badge(id, Shade.DARK);
    }
}
