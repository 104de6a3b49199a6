package io.nexusstore.tck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.spi.Folding;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generated foldings of rows of several entities, put to contestants that must all answer by the words of the documentation. */
public final class FoldContest {

    private static final int ROWS = 40;
    private static final int FOLDINGS_OF_ROWS = 20;
    private static final int MOST_FOLDS = 8;

    /** How many of sixteen values are null, from set to set. */
    private static final List<Integer> NULLS = List.of(0, 3, 8);

    private static final String KEY = "KEY";

    private final PlainFolds plain = PlainFolds.right();
    private final List<Contestant> contestants;
    private final QueryCoverage queries = new QueryCoverage();
    private final FoldCoverage coverage = new FoldCoverage();

    /** Creates a contest of the contestants. */
    public FoldContest(List<Contestant> contestants) {
        this.contestants = List.copyOf(contestants);
        assertThat(this.contestants).as("contestants").isNotEmpty();
    }

    /** Asks so many foldings at least. */
    public FoldCoverage run(long seed, int foldings) {
        for (long set = 0; coverage.foldings() < foldings; set++) {
            for (Function<RandomValues, Subject<?>> subject : Subject.ALL) {
                for (int nulls : NULLS) {
                    RandomValues values = new RandomValues(new Random(seed + set), nulls);
                    ask(subject.apply(values), values, seed + set);
                }
            }
        }
        return coverage;
    }

    private <T> void ask(Subject<T> subject, RandomValues values, long seed) {
        List<Choice<T>> choices = choices(subject, values.hasNulls());
        if (choices.isEmpty()) {
            return;
        }
        RandomQueries<T> drawn = new RandomQueries<>(subject, values, queries);
        List<T> rows = subject.rows(values, ROWS);
        contestants.forEach(contestant -> contestant.store(subject.model(), rows));
        for (int i = 0; i < FOLDINGS_OF_ROWS; i++) {
            List<EntityField<T, ?>> keys = new ArrayList<>();
            List<Fold<T>> folds = new ArrayList<>(List.of(new Fold<>(Fold.Kind.ROWS, null)));
            for (int left = 1 + values.below(MOST_FOLDS); left > 0; left--) {
                Choice<T> choice = least(choices, values);
                coverage.add(choice.cell);
                if (choice.kind == null) {
                    keys.add(choice.field);
                } else {
                    folds.add(new Fold<>(choice.kind, choice.field));
                }
            }
            check(subject.model(), new Folding<>(drawn.next(), keys, folds), rows, seed);
        }
    }

    private <T> void check(EntityModel<T, ?> model, Folding<T> folding, List<T> rows, long seed) {
        List<Folding.Group> expected = plain.groups(model, folding, rows);
        coverage.addFolding(expected.stream()
                .anyMatch(group -> !Long.valueOf(0).equals(group.folded().get(0))));
        for (Contestant contestant : contestants) {
            List<Folding.Group> found = contestant.groups(model, folding, rows);
            String text = "by " + contestant.name() + " of '" + text(folding) + "' on rows of seed " + seed;
            assertThat(found).as("groups %s", text).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertSame(found.get(i).keys(), expected.get(i).keys(), "keys of group " + i + " " + text);
                assertSame(found.get(i).folded(), expected.get(i).folded(), "folds of group " + i + " " + text);
            }
        }
    }

    private static void assertSame(
            List<? extends @Nullable Object> found, List<? extends @Nullable Object> expected, String text) {
        assertThat(found).as(text).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Object one = found.get(i);
            Object other = expected.get(i);
            assertThat(isSame(one, other))
                    .as("%s: value %s is %s and should be %s", text, i, one, other)
                    .isTrue();
        }
    }

    /** The exact sum of doubles has no scale of its own; all else is equal to the last digit. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof byte[] bytes && other instanceof byte[] others) {
            return Arrays.equals(bytes, others);
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal others) {
            return number.compareTo(others) == 0;
        }
        return Objects.equals(one, other);
    }

    private <T> List<Choice<T>> choices(Subject<T> subject, boolean hasNulls) {
        List<Choice<T>> choices = new ArrayList<>();
        for (AskedField<T, ?> asked : subject.fields()) {
            EntityField<T, ?> field = asked.field();
            boolean isNullable = subject.model().fields().get(field.index()).isNullable();
            if (field.type() == ValueType.JSON || (hasNulls && !isNullable)) {
                continue;
            }
            String kind = asked.kind() + " " + field.type() + ", ";
            String nulls = hasNulls ? " with null" : "";
            choices.add(new Choice<>(kind + KEY + nulls, null, field));
            for (Fold.Kind fold : Fold.Kind.values()) {
                if (isPossible(fold, field)) {
                    choices.add(new Choice<>(kind + fold + nulls, fold, field));
                }
            }
        }
        choices.forEach(choice -> coverage.isPossible(choice.cell));
        return choices;
    }

    private static boolean isPossible(Fold.Kind fold, EntityField<?, ?> field) {
        return switch (fold) {
            case ROWS -> false;
            case VALUES -> true;
            case DISTINCT, LEAST, GREATEST -> field instanceof ComparableField<?, ?>;
            case SUM ->
                field instanceof ComparableField<?, ?>
                        && switch (field.type()) {
                            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER, DURATION -> true;
                            default -> false;
                        };
        };
    }

    private <T> Choice<T> least(List<Choice<T>> choices, RandomValues values) {
        int least = choices.stream()
                .mapToInt(choice -> coverage.times(choice.cell))
                .min()
                .orElseThrow();
        List<Choice<T>> fewest = choices.stream()
                .filter(choice -> coverage.times(choice.cell) == least)
                .toList();
        return values.pick(fewest);
    }

    private static String text(Folding<?> folding) {
        return QueryText.of(folding.query()) + "; keys "
                + folding.keys().stream().map(FoldContest::name).toList() + "; folds "
                + folding.folds().stream()
                        .map(fold -> fold.kind() + " " + name(fold.field()))
                        .collect(Collectors.joining(", "));
    }

    private static String name(@Nullable EntityField<?, ?> field) {
        return field == null ? "" : field.name() + (field.isCaseIgnored() ? " ignoring case" : "");
    }

    private record Choice<T>(String cell, Fold.@Nullable Kind kind, EntityField<T, ?> field) {}
}
