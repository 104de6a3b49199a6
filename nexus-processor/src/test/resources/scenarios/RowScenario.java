package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.processor.ArrayRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What is written to a row is read from it, for each type, with and without a value. */
public final class RowScenario {

    private static final Everything_Model MODEL = Everything_Model.INSTANCE;

    public static void run() {
        Everything full = new Everything(
                Long.MIN_VALUE, true, (byte) -1, (short) -2, -3, -4L, -5.5f, -6.5, 'ü',
                true, (byte) 1, (short) 2, 3, 4L, 5.5f, 6.5, 'é', 7, 8.5,
                "text", Thread.State.NEW, Thread.State.BLOCKED, Instant.EPOCH, new UUID(1, 2), new byte[] {1}, new byte[] {2},
                new BigDecimal("1.50"), BigDecimal.TEN, BigInteger.TWO, LocalDate.EPOCH, LocalTime.NOON,
                LocalDateTime.MIN, OffsetDateTime.MIN, OffsetDateTime.MAX, Duration.ZERO);
        Everything empty = new Everything(
                1, false, (byte) 0, (short) 0, 0, 0, 0f, 0, 'a',
                null, null, null, null, null, null, null, null, 7, 8.5,
                null, null, Thread.State.BLOCKED, null, null, null, new byte[0],
                null, BigDecimal.ONE, null, null, null, null, null, OffsetDateTime.MAX, null);

        assertThat(copy(full)).usingRecursiveComparison().isEqualTo(full);
        assertThat(copy(empty)).usingRecursiveComparison().isEqualTo(empty);
        assertThat(MODEL.fields()).hasSize(35);
        for (int field = 0; field < 35; field++) {
            assertThat(MODEL.fields().get(field).index()).isEqualTo(field);
        }
        assertThat(MODEL.value(full, 3)).isEqualTo((short) -2);
        assertThatThrownBy(() -> MODEL.value(full, 35)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> MODEL.write(full, -1, new ArrayRow(1).at(0))).isInstanceOf(IndexOutOfBoundsException.class);

        rejectsMissingAndUnknownValues(full);
        keepsIds();
    }

    private static void rejectsMissingAndUnknownValues(Everything full) {
        ArrayRow withoutState = row(full);
        withoutState.set(21, null);
        assertThatThrownBy(() -> MODEL.read(withoutState)).isInstanceOf(UnreadableValueException.class);
        ArrayRow withOtherState = row(full);
        withOtherState.set(20, "ASLEEP");
        assertThatThrownBy(() -> MODEL.read(withOtherState)).isInstanceOf(UnreadableValueException.class);
    }

    private static void keepsIds() {
        assertThat(MODEL.decodeId(MODEL.encodeId(-5L))).isEqualTo(-5L);
        assertThatThrownBy(() -> MODEL.decodeId("five")).isInstanceOf(IllegalArgumentException.class);
        UUID uuid = new UUID(3, 4);
        assertThat(Customer_Model.INSTANCE.decodeId(Customer_Model.INSTANCE.encodeId(uuid))).isEqualTo(uuid);
        ArrayRow row = new ArrayRow(1);
        Customer_Model.INSTANCE.writeId(uuid, row.at(0));
        assertThat(Customer_Model.INSTANCE.readId(row)).isEqualTo(uuid);
    }

    private static Everything copy(Everything entity) {
        return MODEL.read(row(entity));
    }

    private static ArrayRow row(Everything entity) {
        ArrayRow row = new ArrayRow(35);
        for (int field = 0; field < 35; field++) {
            MODEL.write(entity, field, row.at(field));
        }
        return row;
    }
}
