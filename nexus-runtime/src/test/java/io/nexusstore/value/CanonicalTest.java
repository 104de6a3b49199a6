package io.nexusstore.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void negativeZeroBecomesZero() {
        assertThat(Double.doubleToRawLongBits(Canonical.of(-0.0d))).isZero();
        assertThat(Float.floatToRawIntBits(Canonical.of(-0.0f))).isZero();
    }

    @Test
    void instantsAreFlooredAlsoBefore1970() {
        assertThat(Canonical.of(Instant.parse("2026-01-01T00:00:00.123456999Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(Canonical.of(Instant.parse("1950-01-01T00:00:00.000000999Z")))
                .isEqualTo(Instant.parse("1950-01-01T00:00:00Z"));
    }

    @Test
    void canonicalInstantsRoundTripThroughMicroseconds() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(-62_135_596_800_000_000L, 253_402_300_800_000_000L);
            Instant instant = Canonical.instant(micros);

            assertThat(Canonical.fault(instant)).isNull();
            assertThat(Canonical.micros(instant)).isEqualTo(micros);
            assertThat(Canonical.of(instant)).isSameAs(instant);
        }
    }

    @Test
    void instantsOutsideTheYears1To9999AreFaults() {
        assertThat(Canonical.fault(Instant.parse("0000-12-31T23:59:59.999999999Z")))
                .isNotNull();
        assertThat(Canonical.fault(Instant.parse("0001-01-01T00:00:00Z"))).isNull();
        assertThat(Canonical.fault(Instant.parse("9999-12-31T23:59:59.999999999Z")))
                .isNull();
        assertThat(Canonical.fault(Instant.parse("+10000-01-01T00:00:00Z"))).isNotNull();
        assertThat(Canonical.fault(Instant.MIN)).isNotNull();
    }

    @Test
    void textWithNulOrUnpairedSurrogatesIsAtFault() {
        assertThat(Canonical.fault("a\u0000b")).contains("U+0000");
        assertThat(Canonical.fault("\uD800")).contains("surrogate");
        assertThat(Canonical.fault("\uDC00x")).contains("surrogate");
        assertThat(Canonical.fault("x\uD83D")).contains("surrogate");
        assertThat(Canonical.fault("\uD83D\uDE00 and \u00e9")).isNull();
        assertThat(Canonical.fault("")).isNull();
    }
}
