package io.nexusstore.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueOrderTest {

    private static final int[] NOTABLE = {'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF
    };

    @Test
    void textIsOrderedAsItsUtf8Bytes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = text(random);
            int bytes = Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

            assertThat(Integer.signum(ValueOrder.compareText(left, right)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    @Test
    void uuidsAreOrderedByUnsignedBytes() {
        UUID low = UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff");
        UUID high = UUID.fromString("80000000-0000-0000-0000-000000000000");

        assertThat(ValueOrder.compare(ValueType.UUID, low, high)).isNegative();
        assertThat(low.compareTo(high)).as("the JDK's own order is signed").isPositive();
    }

    @Test
    void bytesAreUnsignedAndAPrefixComesFirst() {
        assertThat(ValueOrder.compare(ValueType.BYTES, new byte[] {0x7f}, new byte[] {(byte) 0x80}))
                .isNegative();
        assertThat(ValueOrder.compare(ValueType.BYTES, new byte[] {1}, new byte[] {1, 0}))
                .isNegative();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.appendCodePoint(NOTABLE[random.nextInt(NOTABLE.length)]);
        }
        return text.toString();
    }

    @Test
    void timesWithOffsetsAreEqualByInstantAndSameByBoth() {
        OffsetDateTime left = OffsetDateTime.parse("2024-01-01T00:00:00Z");
        OffsetDateTime right = OffsetDateTime.parse("2024-01-01T02:00:00+02:00");

        assertThat(ValueOrder.compare(ValueType.OFFSET_DATE_TIME, left, right)).isZero();
        assertThat(ValueOrder.equal(ValueType.OFFSET_DATE_TIME, left, right)).isTrue();
        assertThat(ValueOrder.hash(ValueType.OFFSET_DATE_TIME, left))
                .isEqualTo(ValueOrder.hash(ValueType.OFFSET_DATE_TIME, right));
        assertThat(ValueOrder.same(left, right)).isFalse();
        assertThat(ValueOrder.same(left, OffsetDateTime.parse("2024-01-01T00:00:00Z")))
                .isTrue();
        assertThat(ValueOrder.same(new byte[] {1}, new byte[] {1})).isTrue();
    }
}
