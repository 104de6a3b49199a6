package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.value.ValueOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@link Sample}, compared field by field, since arrays have no equality of their own. */
final class Samples {

    static final Sample LEAST = new Sample(
            Long.MIN_VALUE,
            "",
            false,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            -Float.MAX_VALUE,
            -Double.MAX_VALUE,
            '\u0001',
            false,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            Float.MIN_VALUE,
            Double.MIN_VALUE,
            '\u0001',
            Sample.Color.GREEN,
            Instant.parse("0001-01-01T00:00:00Z"),
            new UUID(0, 0),
            new byte[0],
            new BigDecimal("-9999999999.99"),
            new BigDecimal("-99999999999999999999.99999999999999999999"),
            BigInteger.TEN.pow(38).subtract(BigInteger.ONE).negate(),
            BigInteger.TEN.pow(18).subtract(BigInteger.ONE).negate(),
            LocalDate.of(1, 1, 1),
            LocalTime.MIN,
            LocalDateTime.of(1, 1, 1, 0, 0),
            OffsetDateTime.parse("0001-01-01T18:00:00+18:00"),
            Duration.of(Long.MIN_VALUE, ChronoUnit.MICROS));

    static final Sample GREATEST = new Sample(
            Long.MAX_VALUE,
            "\uDBFF\uDFFF",
            true,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.MAX_VALUE,
            Double.MAX_VALUE,
            '\uFFFF',
            true,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Math.nextUp(1.0f),
            Math.nextUp(1.0),
            '\uFFFF',
            Sample.Color.VIOLET,
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            new UUID(-1, -1),
            new byte[] {0, 1, 0x7f, (byte) 0x80, (byte) 0xff},
            new BigDecimal("9999999999.99"),
            new BigDecimal("99999999999999999999.99999999999999999999"),
            BigInteger.TEN.pow(38).subtract(BigInteger.ONE),
            BigInteger.TEN.pow(18).subtract(BigInteger.ONE),
            LocalDate.of(9999, 12, 31),
            LocalTime.parse("23:59:59.999999"),
            LocalDateTime.parse("9999-12-31T23:59:59.999999"),
            OffsetDateTime.parse("9999-12-31T05:59:59.999999-18:00"),
            Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS));

    private Samples() {}

    /** Returns a row in which nothing is null and nothing is remarkable. */
    static Sample ordinary(long id) {
        return new Sample(
                id,
                "text",
                true,
                (byte) 1,
                (short) 2,
                3,
                4L,
                0.1f,
                0.1,
                'c',
                true,
                (byte) 1,
                (short) 2,
                3,
                4L,
                0.1f,
                0.1,
                'c',
                Sample.Color.RED,
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                UUID.fromString("123e4567-e89b-42d3-a456-426614174000"),
                "bytes".getBytes(StandardCharsets.UTF_8),
                new BigDecimal("19.90"),
                new BigDecimal("-0.00000000000000000001"),
                BigInteger.TWO.pow(64),
                BigInteger.valueOf(-2),
                LocalDate.of(2024, 2, 29),
                LocalTime.of(13, 5, 7),
                LocalDateTime.parse("1969-12-31T23:59:59.000001"),
                OffsetDateTime.parse("2024-06-30T01:02:03.000004-05:30"),
                Duration.ofMinutes(-1).minusNanos(1000));
    }

    /** Returns a row in which everything is null that can be. */
    static Sample empty(long id) {
        return new Sample(
                id, null, false, (byte) 0, (short) 0, 0, 0L, 0f, 0.0, ' ', null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Checks that the row of the id is the given one in every field, however it is read. */
    static void assertStored(Opened database, Sample expected) {
        assertSame(database.get(Sample_Model.INSTANCE, expected.id()), expected);
        List<Sample> rows = database.all(Sample_Model.INSTANCE).stream()
                .filter(row -> row.id() == expected.id())
                .toList();
        assertThat(rows).hasSize(1);
        assertSame(rows.get(0), expected);
    }

    private static void assertSame(@Nullable Sample actual, Sample expected) {
        Sample row = Objects.requireNonNull(actual, "the row of the id");
        for (FieldFacts field : Sample_Model.INSTANCE.fields()) {
            Object stored = Sample_Model.INSTANCE.value(row, field.index());
            Object given = Sample_Model.INSTANCE.value(expected, field.index());
            boolean isSame = (stored == null || given == null) ? stored == given : ValueOrder.same(stored, given);
            assertThat(isSame)
                    .as("field '%s' of row %s is as it was written", field.name(), expected.id())
                    .isTrue();
        }
    }
}
