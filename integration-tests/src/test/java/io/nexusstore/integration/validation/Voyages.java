package io.nexusstore.integration.validation;

import io.nexusstore.integration.validation.Voyage.Berth;
import io.nexusstore.integration.validation.Voyage.Cargo;
import io.nexusstore.integration.validation.Voyage.Kind;
import io.nexusstore.integration.validation.Voyage.Port;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
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

/** Random voyages with faults planted in them, many, few or none. */
final class Voyages {

    private static final List<Double> DENSITIES = List.of(0.0, 0.02, 0.2);

    private final Random random;
    private final Clock clock;
    private final double faults;

    Voyages(Random random, Clock clock) {
        this.random = random;
        this.clock = clock;
        this.faults = DENSITIES.get(random.nextInt(DENSITIES.size()));
    }

    Voyage voyage() {
        return new Voyage(
                or("ab", null, "", "a", "abcdefghi", "A1"),
                or("The title", null, "", " ", "more than twelve", "a\u0000b"),
                or("a@b.c", null, "", "none", "a@b..c"),
                or(sound(() -> 2 + 2 * random.nextInt(20)), 0, 41, 3, -7),
                or(sound(() -> -5L), null, 0L, 5L, Long.MAX_VALUE),
                or((byte) 3, (byte) -4, (byte) 5),
                or((short) -3, (short) -4, Short.MIN_VALUE),
                or(5.5f, 0.05f, 9.8f, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f),
                or(2.5, null, 1.5, 1.0, 99.75, Double.NaN, Double.POSITIVE_INFINITY),
                or(true, false),
                or('x', '\u0000', '\uD800'),
                or(sound(() -> Kind.values()[random.nextInt(2)]), (Kind) null),
                or(
                        new BigDecimal("7.50"),
                        null,
                        new BigDecimal("0.005"),
                        new BigDecimal("1000.01"),
                        new BigDecimal("1234567"),
                        new BigDecimal("-6")),
                or(BigInteger.TEN, null, BigInteger.valueOf(-1001), BigInteger.TEN.pow(5)),
                or(
                        clock.instant().minusSeconds(9),
                        null,
                        clock.instant(),
                        Instant.parse("2030-01-01T00:00:00Z"),
                        Instant.MAX),
                or(LocalDate.of(2001, 2, 3), null, LocalDate.of(1999, 1, 1), LocalDate.MIN, LocalDate.MAX),
                or(LocalTime.NOON, null, LocalTime.of(18, 0, 1)),
                or(LocalDateTime.of(2001, 2, 3, 4, 5), null, LocalDateTime.of(1999, 1, 1, 0, 0), LocalDateTime.MAX),
                or(
                        OffsetDateTime.parse("2001-02-03T04:05:06+07:00"),
                        null,
                        OffsetDateTime.parse("2099-12-31T22:00:00Z"),
                        OffsetDateTime.MAX),
                or(
                        Duration.ofHours(1),
                        null,
                        Duration.ofHours(-1),
                        Duration.ofHours(73),
                        Duration.ofSeconds(Long.MAX_VALUE)),
                or(new UUID(1, 2), (UUID) null),
                or(new byte[] {1, 2}, null, new byte[0], new byte[5]),
                or(Year.of(1999), null, Year.of(0), Year.of(-1)),
                or(port("Hull"), (Port) null),
                or(sound(() -> random.nextBoolean() ? port("Oslo") : null), port("Hull"), port("Oslo")),
                or(some(3, 1, () -> or("stop", null, "", " ", "\uDC00")), null, List.of(), List.of("a", "b", "c", "d")),
                or(
                        sound(() -> set(some(2, 0, () -> or(3 + random.nextInt(9), null, 2, -1)))),
                        null,
                        Set.of(3, 4, 5),
                        Set.of(3, 4, 5, 6)),
                or(stock(), (Map<String, Integer>) null),
                or(notes(), (Map<Integer, List<String>>) null),
                or(sound(() -> random.nextBoolean() ? cargo() : null), cargo()),
                or(some(2, 0, () -> or(cargo(), (Cargo) null)), null, List.of(cargo(), cargo(), cargo())),
                or(sound(() -> random.nextBoolean() ? null : clock.instant()), Instant.MIN),
                random.nextInt(3));
    }

    private Port port(String city) {
        return new Port(
                or(city, null, "", " ", "longer than ten", "\u0000"),
                random.nextBoolean() ? null : new Berth(or(1, 0, -1), or("left", null, "\u0000")),
                or("12", null, "\uD800"));
    }

    private Cargo cargo() {
        return new Cargo(
                or("tea", null, "", " ", "\u0000"),
                or(9, 10, Integer.MAX_VALUE),
                or(new BigDecimal("0.5"), null, new BigDecimal("0.49"), new BigDecimal("1e-2000")),
                or(set(some(2, 0, () -> or("m" + random.nextInt(9), null, "long", "\u0000"))), (Set<String>) null),
                or(1.5, null, Double.NaN, Double.NEGATIVE_INFINITY),
                or(Instant.EPOCH, null, Instant.MIN));
    }

    private Map<String, Integer> stock() {
        Map<String, Integer> stock = new LinkedHashMap<>();
        some(2, 0, () -> or("k" + random.nextInt(9), "key", "\u0000", null))
                .forEach(key -> stock.put(key, or(5, null, 0, -5)));
        return stock;
    }

    private Map<Integer, List<String>> notes() {
        Map<Integer, List<String>> notes = new LinkedHashMap<>();
        some(2, 0, () -> random.nextInt(9))
                .forEach(key ->
                        notes.put(key, or(some(2, 0, () -> or("a", null, "A", "\uD800")), (List<String>) null)));
        return notes;
    }

    private static <V> Set<V> set(List<V> values) {
        return new LinkedHashSet<>(values);
    }

    private <V> List<V> some(int most, int least, Supplier<V> value) {
        List<V> values = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    private static <V> V sound(Supplier<V> value) {
        return value.get();
    }

    /** Returns the sound value, or as often as faults are planted one of the others. */
    @SafeVarargs
    private <V> V or(V sound, @Nullable V... faulty) {
        return random.nextDouble() < faults ? faulty[random.nextInt(faulty.length)] : sound;
    }
}
