package io.nexusstore.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form of any depth, with values of it.
 *
 * @param form the form
 * @param values gives values that it admits, never null
 * @param <F> the type of the values
 */
record RandomForm<F>(JsonForm<F> form, Supplier<F> values) {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "\"",
            "\\",
            "/",
            ",",
            "[]",
            "{}",
            "null",
            "\n\t\u0001\u001f\u007f",
            "\u00e4",
            "\u2028",
            "\uFFFD",
            "\uD83D\uDE00");

    /** Returns a form; the deeper, the less often it has parts. */
    static RandomForm<?> of(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 5)) {
            case 1 -> list(random, of(random, depth - 1));
            case 2 -> set(random, of(random, depth - 1));
            case 3 -> map(random, scalar(random), of(random, depth - 1));
            case 4 -> pair(random, of(random, depth - 1), of(random, depth - 1));
            default -> scalar(random);
        };
    }

    private static RandomForm<?> scalar(Random random) {
        return pick(
                        random,
                        List.<Supplier<RandomForm<?>>>of(
                                () -> new RandomForm<>(JsonForms.STRING, () -> pick(random, TEXTS)),
                                () -> new RandomForm<>(JsonForms.BOOLEAN, random::nextBoolean),
                                () -> new RandomForm<>(JsonForms.BYTE, () -> (byte) random.nextInt()),
                                () -> new RandomForm<>(JsonForms.INT, random::nextInt),
                                () -> new RandomForm<>(JsonForms.LONG, random::nextLong),
                                () -> new RandomForm<>(JsonForms.FLOAT, () -> finite(random)),
                                () -> new RandomForm<>(JsonForms.DOUBLE, () -> finiteDouble(random)),
                                () -> new RandomForm<>(JsonForms.CHAR, () -> (char) (1 + random.nextInt(0xD7FF))),
                                () -> new RandomForm<>(JsonForms.INSTANT, () -> instant(random)),
                                () -> new RandomForm<>(
                                        JsonForms.UUID_TEXT, () -> new UUID(random.nextLong(), random.nextLong())),
                                () -> new RandomForm<>(JsonForms.DECIMAL, () -> decimal(random)),
                                () -> new RandomForm<>(JsonForms.BIG_INTEGER, () -> new BigInteger(200, random)),
                                () -> new RandomForm<>(JsonForms.LOCAL_DATE, () -> date(random)),
                                () -> new RandomForm<>(JsonForms.LOCAL_TIME, () -> time(random)),
                                () -> new RandomForm<>(
                                        JsonForms.LOCAL_DATE_TIME, () -> LocalDateTime.of(date(random), time(random))),
                                () -> new RandomForm<>(
                                        JsonForms.OFFSET_DATE_TIME,
                                        () -> instant(random)
                                                .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(36_000)))),
                                () -> new RandomForm<>(JsonForms.DURATION, () -> Duration.ofNanos(random.nextLong())),
                                () -> new RandomForm<>(
                                        JsonForms.constants(DayOfWeek.class),
                                        () -> DayOfWeek.of(1 + random.nextInt(7)))))
                .get();
    }

    private static <E> RandomForm<List<E>> list(Random random, RandomForm<E> element) {
        boolean isNullable = random.nextBoolean();
        return new RandomForm<>(
                JsonForms.list(isNullable ? JsonForms.nullable(element.form) : element.form),
                () -> several(random, isNullable, element.values));
    }

    private static <E> RandomForm<Set<E>> set(Random random, RandomForm<E> element) {
        boolean isNullable = random.nextBoolean();
        return new RandomForm<>(
                JsonForms.set(isNullable ? JsonForms.nullable(element.form) : element.form),
                () -> new LinkedHashSet<>(several(random, isNullable, element.values)));
    }

    @SuppressWarnings("unchecked") // the form of a scalar is one of scalars
    private static <K, V> RandomForm<Map<K, V>> map(Random random, RandomForm<K> key, RandomForm<V> value) {
        return new RandomForm<>(JsonForms.map((ScalarForm<K>) key.form, value.form), () -> {
            Map<K, V> map = new LinkedHashMap<>();
            several(random, false, key.values).forEach(name -> map.put(name, value.values.get()));
            return map;
        });
    }

    private static <A, B> RandomForm<Pair<A, B>> pair(Random random, RandomForm<A> first, RandomForm<B> second) {
        return new RandomForm<>(
                new PairForm<>(first.form, second.form),
                () -> new Pair<>(first.values.get(), random.nextBoolean() ? null : second.values.get()));
    }

    @SuppressWarnings("NullAway") // only where the form admits null
    private static <E> List<E> several(Random random, boolean isNullable, Supplier<E> element) {
        List<E> several = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            several.add(isNullable && random.nextInt(3) == 0 ? null : element.get());
        }
        return several;
    }

    private static <V> V pick(Random random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static float finite(Random random) {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value : -0.0f;
    }

    private static double finiteDouble(Random random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : -0.0;
    }

    private static Instant instant(Random random) {
        return date(random).atTime(time(random)).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate date(Random random) {
        return LocalDate.of(2 + random.nextInt(9_997), 1, 1).plusDays(random.nextInt(365));
    }

    /** With nanoseconds, which the canonical form leaves out. */
    private static LocalTime time(Random random) {
        return LocalTime.ofNanoOfDay(
                random.nextBoolean()
                        ? random.nextInt(1_440) * 60_000_000_000L
                        : Math.abs(random.nextLong()) % 86_400_000_000_000L);
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(100, random), random.nextInt(60) - 20);
    }

    /** A record of two parts, the second of which may be absent; they are out of the order of their names. */
    record Pair<A, B>(A second, @Nullable B first) {}

    /** The form of such a record, as generated code has it. */
    private static final class PairForm<A, B> extends RecordForm<Pair<A, B>> {

        private final Property<Pair<A, B>, A> second;
        private final Property<Pair<A, B>, B> first;

        PairForm(JsonForm<A> second, JsonForm<B> first) {
            super(pairs());
            this.second = property("second", second, Pair::second);
            this.first = property("first", JsonForms.nullable(first), Pair::first);
        }

        @SuppressWarnings("unchecked") // a class knows nothing of type arguments
        private static <A, B> Class<Pair<A, B>> pairs() {
            return (Class<Pair<A, B>>) (Class<?>) Pair.class;
        }

        @Override
        protected Pair<A, B> create(Values<Pair<A, B>> values) {
            return new Pair<>(values.get(second), values.get(first));
        }
    }
}
