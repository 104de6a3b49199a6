package io.nexusstore.tck;

import io.nexusstore.tck.entity.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random values and rows, drawn from few values, so that they often meet. */
final class RandomSamples {

    private static final List<String> TEXTS =
            List.of("", "a", "A", "ab", "b", "a b", "%", "_", "'", "\\", "\u00e4", "a\u0308", "\uFFFD", "\uD83D\uDE00");
    private static final List<byte[]> BLOBS = List.of(
            new byte[0], new byte[] {0}, new byte[] {1}, new byte[] {1, 2}, new byte[] {0x7f}, new byte[] {(byte) 0x80
            });
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2024-02-29T12:00:00.000001Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));
    private static final List<UUID> TOKENS =
            List.of(new UUID(0, 0), new UUID(0, -1), new UUID(Long.MAX_VALUE, 1), new UUID(Long.MIN_VALUE, 1));

    private final Random random;

    RandomSamples(Random random) {
        this.random = random;
    }

    Sample row(long id) {
        return new Sample(
                id,
                orNull(this::text),
                flag(),
                tiny(),
                small(),
                whole(),
                big(),
                single(),
                real(),
                letter(),
                orNull(this::flag),
                orNull(this::tiny),
                orNull(this::small),
                orNull(this::whole),
                orNull(this::big),
                orNull(this::single),
                orNull(this::real),
                orNull(this::letter),
                orNull(this::color),
                orNull(this::moment),
                orNull(this::token),
                orNull(this::blob));
    }

    String text() {
        return pick(TEXTS);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    byte tiny() {
        return pick(List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE));
    }

    short small() {
        return pick(List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE));
    }

    int whole() {
        return pick(List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE));
    }

    long big() {
        return pick(List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE));
    }

    float single() {
        return pick(List.of(-Float.MAX_VALUE, -0.1f, 0f, 0.1f, 1e10f));
    }

    double real() {
        return pick(List.of(-1e300, -0.1, 0.0, 0.1, (double) 0.1f, 9007199254740994.0));
    }

    char letter() {
        return pick(List.of('\u0001', 'A', 'a', '\u00e4', '\uFFFF'));
    }

    Sample.Color color() {
        return pick(List.of(Sample.Color.values()));
    }

    Instant moment() {
        return pick(MOMENTS);
    }

    UUID token() {
        return pick(TOKENS);
    }

    byte[] blob() {
        return pick(BLOBS);
    }

    <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <V> @Nullable V orNull(Supplier<V> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }
}
