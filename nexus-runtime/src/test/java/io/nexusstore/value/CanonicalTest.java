package io.nexusstore.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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

    @Test
    void decimalsTakeTheScaleWhereThatIsExact() {
        assertThat(Canonical.of(new BigDecimal("1.5"), 10, 2)).isEqualTo(new BigDecimal("1.50"));
        assertThat(Canonical.of(new BigDecimal("1.500"), 10, 2)).isEqualTo(new BigDecimal("1.50"));
        assertThat(Canonical.of(new BigDecimal("15e7"), 10, 0)).isEqualTo(new BigDecimal("150000000"));
        assertThat(Canonical.of(new BigDecimal("0e-1000000000"), 10, 2)).isEqualTo(new BigDecimal("0.00"));
        assertThat(Canonical.of(new BigDecimal("0e1000000000"), 10, 2)).isEqualTo(new BigDecimal("0.00"));
        assertThat(Canonical.of(new BigDecimal("1.005"), 10, 2))
                .as("never rounded")
                .isEqualTo(new BigDecimal("1.005"));
        assertThat(Canonical.of((BigDecimal) null, 10, 2)).isNull();
    }

    @Test
    void decimalsAreRefusedThatAreTooLongOrTooFineHoweverExtreme() {
        assertThat(Canonical.fault(new BigDecimal("99999999.99"), 10, 2)).isNull();
        assertThat(Canonical.fault(new BigDecimal("-99999999.990"), 10, 2)).isNull();
        assertThat(Canonical.fault(new BigDecimal("100000000"), 10, 2)).contains("too great");
        assertThat(Canonical.fault(new BigDecimal("1e8"), 10, 2)).contains("too great");
        assertThat(Canonical.fault(new BigDecimal("0.001"), 10, 2)).contains("finer");
        assertThat(Canonical.fault(new BigDecimal("1e-1000000000"), 10, 2)).contains("finer");
        assertThat(Canonical.fault(new BigDecimal("-1e1000000000"), 10, 2)).contains("too great");
        assertThat(Canonical.fault(new BigDecimal("0.9"), 1, 1)).isNull();
        assertThat(Canonical.fault(BigDecimal.ONE, 1, 1)).contains("too great");
    }

    @Test
    void bigIntegersAreRefusedThatAreTooLong() {
        assertThat(Canonical.fault(BigInteger.valueOf(-999), 3)).isNull();
        assertThat(Canonical.fault(BigInteger.valueOf(1000), 3)).contains("too great");
        assertThat(Canonical.fault(BigInteger.valueOf(-1000), 3)).contains("too great");
    }

    @Test
    void timesAndDurationsAreFlooredToMicroseconds() {
        assertThat(Canonical.of(LocalTime.of(1, 2, 3, 1_999))).isEqualTo(LocalTime.of(1, 2, 3, 1_000));
        assertThat(Canonical.of(LocalDateTime.of(1, 1, 1, 0, 0, 0, 999))).isEqualTo(LocalDateTime.of(1, 1, 1, 0, 0));
        assertThat(Canonical.of(OffsetDateTime.parse("1969-12-31T23:00:00.000000999-01:00")))
                .isEqualTo(OffsetDateTime.parse("1969-12-31T23:00:00-01:00"));
        assertThat(Canonical.of(Duration.ofNanos(-1))).isEqualTo(Duration.ofNanos(-1_000));
        assertThat(Canonical.of(Duration.ofNanos(1_999))).isEqualTo(Duration.ofNanos(1_000));
    }

    @Test
    void timesOutsideTheYears1To9999AreRefused() {
        assertThat(Canonical.fault(LocalDate.of(1, 1, 1))).isNull();
        assertThat(Canonical.fault(LocalDate.of(0, 12, 31))).isNotNull();
        assertThat(Canonical.fault(LocalDateTime.of(9999, 12, 31, 23, 59))).isNull();
        assertThat(Canonical.fault(LocalDateTime.MAX)).isNotNull();
        assertThat(Canonical.fault(OffsetDateTime.parse("0001-01-01T00:00:00+00:01")))
                .isNotNull();
        assertThat(Canonical.fault(OffsetDateTime.parse("0000-12-31T23:59:00-00:01")))
                .isNull();
        assertThat(Canonical.fault(OffsetDateTime.MIN)).isNotNull();
    }

    @Test
    void durationsReachFromTheLeastToTheGreatestLong() {
        for (long micros : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1_000_001, -1, 0, 1, Long.MAX_VALUE}) {
            Duration duration = Canonical.duration(micros);

            assertThat(Canonical.fault(duration)).isNull();
            assertThat(Canonical.micros(duration)).isEqualTo(micros);
        }
        assertThat(Canonical.fault(Canonical.duration(Long.MIN_VALUE).minusNanos(1)))
                .isNotNull();
        assertThat(Canonical.fault(Canonical.duration(Long.MAX_VALUE).plusNanos(1_000)))
                .isNotNull();
        assertThat(Canonical.micros(
                        Canonical.of(Canonical.duration(Long.MAX_VALUE).plusNanos(999))))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Canonical.fault(Duration.ofSeconds(Long.MAX_VALUE))).isNotNull();
    }
}
