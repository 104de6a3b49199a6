package io.nexusstore.tck;

import io.nexusstore.query.And;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringField;
import io.nexusstore.tck.QueryCoverage.Cell;
import io.nexusstore.tck.QueryCoverage.Nulls;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.tck.entity.Sample_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random queries on {@link Sample}; what was met least is preferred. */
final class RandomQueries {

    private static final int DEEPEST = 4;
    private static final int MOST_MEMBERS = 5;

    private final Random random;
    private final RandomSamples values;
    private final QueryCoverage coverage;
    private final List<Cell> cells;
    private final boolean hasNulls;
    private final List<Drawn<?>> fields;
    private final List<Cell> met = new ArrayList<>();

    /**
     * Creates a source of queries.
     *
     * @param coverage what was met so far
     * @param hasNulls whether fields of the rows hold null where they may
     */
    RandomQueries(Random random, RandomSamples values, QueryCoverage coverage, boolean hasNulls) {
        this.random = random;
        this.values = values;
        this.coverage = coverage;
        this.cells = coverage.cells(hasNulls);
        this.hasNulls = hasNulls;
        this.fields = List.of(
                new Drawn<>(SampleFields.ID, () -> (long) random.nextInt(40)),
                new Drawn<>(SampleFields.TEXT, values::text),
                new Drawn<>(SampleFields.TEXT.ignoreCase(), values::text),
                new Drawn<>(SampleFields.FLAG, values::flag),
                new Drawn<>(SampleFields.TINY, values::tiny),
                new Drawn<>(SampleFields.SMALL, values::small),
                new Drawn<>(SampleFields.WHOLE, values::whole),
                new Drawn<>(SampleFields.BIG, values::big),
                new Drawn<>(SampleFields.SINGLE, values::single),
                new Drawn<>(SampleFields.REAL, values::real),
                new Drawn<>(SampleFields.LETTER, values::letter),
                new Drawn<>(SampleFields.BOXED_FLAG, values::flag),
                new Drawn<>(SampleFields.BOXED_TINY, values::tiny),
                new Drawn<>(SampleFields.BOXED_SMALL, values::small),
                new Drawn<>(SampleFields.BOXED_WHOLE, values::whole),
                new Drawn<>(SampleFields.BOXED_BIG, values::big),
                new Drawn<>(SampleFields.BOXED_SINGLE, values::single),
                new Drawn<>(SampleFields.BOXED_REAL, values::real),
                new Drawn<>(SampleFields.BOXED_LETTER, values::letter),
                new Drawn<>(SampleFields.COLOR, values::color),
                new Drawn<>(SampleFields.MOMENT, values::moment),
                new Drawn<>(SampleFields.TOKEN, values::token),
                new Drawn<>(SampleFields.BLOB, values::blob),
                new Drawn<>(SampleFields.PRICE, values::price),
                new Drawn<>(SampleFields.EXACT, values::exact),
                new Drawn<>(SampleFields.TALLY, values::tally),
                new Drawn<>(SampleFields.SCORE, values::score),
                new Drawn<>(SampleFields.DAY, values::day),
                new Drawn<>(SampleFields.HOUR, values::hour),
                new Drawn<>(SampleFields.LOCAL, values::local),
                new Drawn<>(SampleFields.ZONED, values::zoned),
                new Drawn<>(SampleFields.SPAN, values::span));
    }

    /** Returns a query; {@link #met} tells what it compares. */
    Query<Sample> next() {
        met.clear();
        Query<Sample> query = random.nextInt(40) == 0 ? Query.all() : Query.where(expression(random.nextInt(DEEPEST)));
        for (int keys = random.nextInt(4); keys > 0; keys--) {
            query = query.orderBy(order());
        }
        if (random.nextInt(4) == 0) {
            query = query.offset(random.nextInt(10));
        }
        return random.nextInt(4) == 0 ? query.limit(random.nextInt(20)) : query;
    }

    /** Returns what the last query compares. */
    List<Cell> met() {
        return List.copyOf(met);
    }

    private Order<Sample> order() {
        ComparableField<Sample, ?> field = values.pick(fields).field;
        Order<Sample> order = random.nextBoolean() ? field.asc() : field.desc();
        return random.nextInt(3) > 0 ? order : random.nextBoolean() ? order.nullsFirst() : order.nullsLast();
    }

    private Expression<Sample> expression(int depth) {
        int choice = random.nextInt(depth == 0 ? 1 : 4);
        if (choice == 0) {
            return leaf();
        }
        if (choice == 1) {
            return new Not<>(expression(depth - 1));
        }
        int members = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
        List<Expression<Sample>> operands =
                IntStream.range(0, members).mapToObj(i -> expression(depth - 1)).toList();
        return choice == 2 ? new And<>(operands) : new Or<>(operands);
    }

    private Expression<Sample> leaf() {
        // The least of all, not of some: what a run must meet is then met in each, not in most.
        Cell cell = values.pick(leastMet());
        met.add(cell);
        return values.pick(fields.stream()
                        .filter(drawn -> drawn.field.type() == cell.type())
                        .filter(drawn -> !hasNulls || cell.nulls() == Nulls.OPERAND || isNullable(drawn.field))
                        .toList())
                .compare(cell, random, values);
    }

    private List<Cell> leastMet() {
        int least = cells.stream().mapToInt(coverage::count).min().orElseThrow();
        return cells.stream().filter(cell -> coverage.count(cell) == least).toList();
    }

    private static boolean isNullable(ComparableField<Sample, ?> field) {
        return Sample_Model.INSTANCE.fields().get(field.index()).isNullable();
    }

    /** A field and where its operands come from. */
    private record Drawn<F>(ComparableField<Sample, F> field, Supplier<F> values) {

        Expression<Sample> compare(Cell cell, Random random, RandomSamples samples) {
            boolean isNull = cell.nulls() == Nulls.OPERAND;
            return switch (cell.operator()) {
                case EQ -> field.eq(isNull ? null : values.get());
                case NE -> field.ne(isNull ? null : values.get());
                case LT -> field.lt(values.get());
                case LE -> field.le(values.get());
                case GT -> field.gt(values.get());
                case GE -> field.ge(values.get());
                case IN -> field.in(set(random, isNull));
                case NOT_IN -> field.notIn(set(random, isNull));
                case IS_NULL -> field.isNull();
                case IS_NOT_NULL -> field.isNotNull();
                case STARTS_WITH -> text().startsWith(samples.part());
                case CONTAINS -> text().contains(samples.part());
                case ENDS_WITH -> text().endsWith(samples.part());
            };
        }

        private StringField<Sample> text() {
            return field.isCaseIgnored() ? SampleFields.TEXT.ignoreCase() : SampleFields.TEXT;
        }

        private List<F> set(Random random, boolean isWithNull) {
            int members = random.nextInt(50) == 0 ? 40 : random.nextInt(MOST_MEMBERS);
            List<F> set = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                set.add(values.get());
            }
            if (isWithNull) {
                set.add(random.nextInt(set.size() + 1), null);
            }
            return set;
        }
    }
}
