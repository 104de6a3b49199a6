package io.nexusstore.internal.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueBytesTest {

    private static final Map<ValueType, List<Object>> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(ValueType.STRING, List.of("", "\u00e4\uD83D\uDE00")),
            Map.entry(ValueType.BOOLEAN, List.of(true, false)),
            Map.entry(ValueType.BYTE, List.of(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(ValueType.SHORT, List.of(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(ValueType.INT, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(ValueType.LONG, List.of(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(ValueType.FLOAT, List.of(-0.1f, Float.MAX_VALUE)),
            Map.entry(ValueType.DOUBLE, List.of(-0.1, Double.MAX_VALUE)),
            Map.entry(ValueType.CHAR, List.of('\u0001', '\uFFFF')),
            Map.entry(ValueType.ENUM, List.of(Thread.State.NEW)),
            Map.entry(ValueType.INSTANT, List.of(Canonical.instant(-1), Canonical.instant(1))),
            Map.entry(ValueType.UUID, List.of(new UUID(-1, 1))),
            Map.entry(ValueType.BYTES, List.of(new byte[0], new byte[] {1, -1})),
            Map.entry(ValueType.DECIMAL, List.of(new BigDecimal("-0.01"), new BigDecimal("99999999.99"))),
            Map.entry(ValueType.BIG_INTEGER, List.of(BigInteger.ZERO, BigInteger.valueOf(-1))),
            Map.entry(ValueType.LOCAL_DATE, List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
            Map.entry(ValueType.LOCAL_TIME, List.of(LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000))),
            Map.entry(ValueType.LOCAL_DATE_TIME, List.of(LocalDateTime.of(1, 1, 1, 0, 0, 0, 1_000))),
            Map.entry(ValueType.OFFSET_DATE_TIME, List.of(OffsetDateTime.parse("2024-01-01T00:00:00.000001+05:30"))),
            Map.entry(ValueType.DURATION, List.of(Canonical.duration(Long.MIN_VALUE), Canonical.duration(-1))),
            Map.entry(ValueType.JSON, List.of("[]", "{\"a\":1}"))));

    @Test
    void valuesOfEachTypeComeBackEqual() throws IOException {
        assertThat(VALUES).containsOnlyKeys(ValueType.values());
        for (ValueType type : ValueType.values()) {
            for (Object value : VALUES.get(type)) {
                Object read = ValueBytes.read(field(type, 2), written(type, value));

                assertThat(read).isNotNull();
                assertThat(ValueOrder.equal(type, value, read))
                        .as("%s of %s", read, type)
                        .isTrue();
            }
        }
    }

    @Test
    void aNumberOfAnotherScaleOrOfMoreDigitsIsRefused() throws IOException {
        DataInputStream cents = written(ValueType.DECIMAL, new BigDecimal("1.00"));
        DataInputStream large = written(ValueType.DECIMAL, new BigDecimal("123456789.00"));

        assertThatThrownBy(() -> ValueBytes.read(field(ValueType.DECIMAL, 3), cents))
                .hasMessageContaining("scale");
        assertThatThrownBy(() -> ValueBytes.read(field(ValueType.DECIMAL, 2), large))
                .hasMessageContaining("precision");
    }

    private static DataInputStream written(ValueType type, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ValueBytes.write(type, value, new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static FieldFacts field(ValueType type, int scale) {
        return new FieldFacts("field", "", 0, type, Thread.State.class, true, -1, FieldFacts.Role.PLAIN, 10, scale);
    }
}
