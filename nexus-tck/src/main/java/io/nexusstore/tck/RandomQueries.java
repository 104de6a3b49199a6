package io.nexusstore.tck;

import io.nexusstore.query.And;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringField;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random queries on {@link Sample}, and the account of which operators met which types. */
final class RandomQueries {

    private static final int DEEPEST = 5;
    private static final int MOST_MEMBERS = 5;
    private static final List<Operator> OPERATORS = List.of(
            Operator.EQ,
            Operator.NE,
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.IN,
            Operator.NOT_IN,
            Operator.IS_NULL,
            Operator.IS_NOT_NULL);

    private final Random random;
    private final RandomSamples values;
    private final List<Drawn<?>> fields;
    private final Set<String> covered = new HashSet<>();

    RandomQueries(Random random) {
        this.random = random;
        this.values = new RandomSamples(random);
        this.fields = List.of(
                new Drawn<>(SampleFields.ID, () -> (long) random.nextInt(60)),
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

    RandomSamples values() {
        return values;
    }

    Query<Sample> next() {
        Query<Sample> query = random.nextInt(10) == 0 ? Query.all() : Query.where(expression(random.nextInt(DEEPEST)));
        for (int keys = random.nextInt(4); keys > 0; keys--) {
            query = query.orderBy(order());
        }
        if (random.nextInt(3) == 0) {
            query = query.offset(random.nextInt(10));
        }
        return random.nextInt(3) == 0 ? query.limit(random.nextInt(20)) : query;
    }

    /** Returns the pairs of operator and type that were drawn, such as {@code LT INSTANT}. */
    Set<String> covered() {
        return covered;
    }

    /** Returns every pair of operator and type that there is. */
    static Set<String> coverable() {
        Set<String> pairs = new HashSet<>();
        for (ValueType type : ValueType.values()) {
            for (Operator operator : Operator.values()) {
                boolean isPattern = operator == Operator.STARTS_WITH
                        || operator == Operator.CONTAINS
                        || operator == Operator.ENDS_WITH;
                if (type == ValueType.STRING || !isPattern) {
                    pairs.add(operator + " " + type);
                }
            }
        }
        return pairs;
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
        List<Expression<Sample>> operands = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> expression(depth - 1))
                .toList();
        return choice == 2 ? new And<>(operands) : new Or<>(operands);
    }

    private Expression<Sample> leaf() {
        // The type first, so that a type with one field is met as often as one with two.
        ValueType type = values.pick(List.of(ValueType.values()));
        Drawn<?> drawn = values.pick(
                fields.stream().filter(field -> field.field.type() == type).toList());
        Expression<Sample> leaf = type == ValueType.STRING && random.nextInt(3) == 0
                ? pattern(drawn.field.isCaseIgnored() ? SampleFields.TEXT.ignoreCase() : SampleFields.TEXT)
                : drawn.compare(operator(drawn.field.type()), random, members());
        cover(leaf);
        return leaf;
    }

    /** Prefers, now and then, what was not drawn yet, so that few queries meet every pair. */
    private Operator operator(ValueType type) {
        List<Operator> fresh = OPERATORS.stream()
                .filter(operator -> !covered.contains(operator + " " + type))
                .toList();
        return values.pick(fresh.isEmpty() || random.nextBoolean() ? OPERATORS : fresh);
    }

    /** A set that holds null is an alternative of two comparisons, its complement a conjunction. */
    private void cover(Expression<Sample> leaf) {
        if (leaf instanceof Comparison<Sample> comparison) {
            covered.add(comparison.operator() + " " + comparison.field().type());
        } else if (leaf instanceof Or<Sample> or) {
            or.operands().forEach(this::cover);
        } else if (leaf instanceof And<Sample> and) {
            and.operands().forEach(this::cover);
        }
    }

    private int members() {
        return random.nextInt(50) == 0 ? 40 : random.nextInt(MOST_MEMBERS);
    }

    private Expression<Sample> pattern(StringField<Sample> field) {
        return switch (random.nextInt(3)) {
            case 0 -> field.startsWith(values.text());
            case 1 -> field.contains(values.text());
            default -> field.endsWith(values.text());
        };
    }

    /** A field and where its operands come from. */
    private record Drawn<F>(ComparableField<Sample, F> field, Supplier<F> values) {

        Expression<Sample> compare(Operator operator, Random random, int members) {
            return switch (operator) {
                case EQ -> field.eq(values.get());
                case NE -> field.ne(values.get());
                case LT -> field.lt(values.get());
                case LE -> field.le(values.get());
                case GT -> field.gt(values.get());
                case GE -> field.ge(values.get());
                case IN -> field.in(set(random, members));
                case NOT_IN -> field.notIn(set(random, members));
                case IS_NULL -> field.isNull();
                case IS_NOT_NULL -> field.isNotNull();
                case STARTS_WITH, CONTAINS, ENDS_WITH ->
                    throw new IllegalArgumentException(operator + " is for texts alone");
            };
        }

        private List<F> set(Random random, int members) {
            List<F> set = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                set.add(random.nextInt(8) == 0 ? null : values.get());
            }
            return set;
        }
    }
}
