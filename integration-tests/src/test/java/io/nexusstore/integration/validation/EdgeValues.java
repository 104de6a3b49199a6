package io.nexusstore.integration.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random values, most of them near the places where a rule changes its mind; some are null. */
final class EdgeValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "a",
            "abc",
            "aBc",
            "A\nC",
            "a c",
            "ab",
            "abcd",
            "abcde",
            "\u00e4bc",
            "\uD83D\uDE00",
            "\u2003",
            "\u00a0",
            "\u0001",
            "aXc",
            "ac",
            "cab");
    private static final List<String> NUMBERS = List.of(
            "",
            " ",
            "3",
            "3.0",
            "2.999",
            "-2.5",
            "-2.50001",
            "-3",
            "4",
            "4.01",
            "+1",
            "1e1",
            "1E-1",
            "12.34",
            "123",
            "0.123",
            " 3",
            "3 ",
            "abc",
            "0x1",
            "-0",
            "00012.3",
            "1_0",
            "NaN");
    private static final List<String> EMAILS = List.of(
            "a@b",
            "ann@example.org",
            "ann.lee@mail.example.org",
            "\"ann lee\"@example.org",
            "\"a\\\"b\".c@d",
            "a@[127.0.0.1]",
            "a@[IPv6:::1]",
            "a@[IPv6:2001:db8::ff00:42:8329]",
            "a@[IPv6:1:2:3:4:5:6:7:8]",
            "a@[ipv6:::ffff:1.2.3.4]",
            "a@[IPv6:fe80::1%eth0]",
            "a@[IPv6:1:2::3.4.5.6]",
            "\u00e4@\u00f6.de",
            "a-b@c-d.e--f",
            "A@B.C",
            "a@b..c",
            "\"\"@b",
            "a@xn--bcher-kva.example");
    private static final String EMAIL_SIGNS =
            "aZ09.@-_\"\\[]:% ()<>,;!#$%&'*+/=?^`{|}~\u00e4\u3002\uD83D\uDE00\u0001f::..";

    private final Random random;

    EdgeValues(Random random) {
        this.random = random;
    }

    boolean isNull() {
        return random.nextInt(8) == 0;
    }

    long whole(long least, long greatest) {
        return switch (random.nextInt(10)) {
            case 0 -> least;
            case 1 -> greatest;
            case 2 -> least + (long) (random.nextDouble() * ((double) greatest - least));
            default -> random.nextInt(25) - 12;
        };
    }

    @Nullable
    Long wholeOrNull(long least, long greatest) {
        return isNull() ? null : (Long) whole(least, greatest);
    }

    /** Returns a number other than -0.0, which the store makes 0.0 before it validates. */
    double fraction() {
        double value = switch (random.nextInt(12)) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextGaussian() * 1e30;
            case 2 ->
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0)
                        .get(random.nextInt(4));
            case 3 ->
                List.of(-3.0000001, 4.0000001, 2.4999999, 2.25, 10.0, 9.95).get(random.nextInt(6));
            default -> (random.nextInt(21) - 10) / 2.0;
        };
        return 0.0 + value;
    }

    @Nullable
    BigDecimal decimal() {
        if (isNull()) {
            return null;
        }
        return random.nextInt(4) == 0
                ? new BigDecimal(BigInteger.valueOf(random.nextInt(100_001) - 50_000), random.nextInt(8) - 2)
                : new BigDecimal(BigInteger.valueOf(random.nextInt(21) - 10), 1)
                        .multiply(BigDecimal.valueOf(5, random.nextInt(2)));
    }

    @Nullable
    BigInteger integer() {
        return isNull()
                ? null
                : new BigInteger(20, random)
                        .multiply(BigInteger.valueOf(random.nextInt(2)))
                        .add(BigInteger.valueOf(random.nextInt(15) - 7));
    }

    @Nullable
    String text() {
        return isNull() ? null : pick(TEXTS);
    }

    @Nullable
    String number() {
        return isNull() ? null : pick(NUMBERS);
    }

    byte @Nullable [] bytes() {
        return isNull() ? null : new byte[random.nextInt(6)];
    }

    @Nullable
    Boolean flag() {
        return isNull() ? null : (Boolean) random.nextBoolean();
    }

    /** Returns an address, or what some insertions, removals and doublings have made of one. */
    @Nullable
    String email() {
        if (isNull()) {
            return null;
        }
        StringBuilder text = new StringBuilder(pick(EMAILS));
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int place = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0, 1 -> text.insert(place, EMAIL_SIGNS.charAt(random.nextInt(EMAIL_SIGNS.length())));
                case 2 -> text.delete(place, Math.min(text.length(), place + 1 + random.nextInt(3)));
                case 3 -> text.insert(place, "a".repeat(random.nextInt(66)));
                default -> text.append(pick(EMAILS).substring(1));
            }
        }
        return text.toString();
    }

    /** Returns a clock that stands at, or a little beside, the given one. */
    Clock near(Clock clock) {
        long nanos = switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2 -> 1;
            case 3 -> -1;
            case 4 -> random.nextInt() * 1_000L;
            default -> random.nextLong() >> 3;
        };
        Instant moment = clock.instant().plus(Duration.ofNanos(nanos));
        return Clock.fixed(
                moment, random.nextBoolean() ? clock.getZone() : ZoneOffset.ofHours(random.nextInt(25) - 12));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
