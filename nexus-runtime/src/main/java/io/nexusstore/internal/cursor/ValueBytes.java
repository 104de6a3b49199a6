package io.nexusstore.internal.cursor;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single values as bytes. */
final class ValueBytes {

    private ValueBytes() {}

    static void write(ValueType type, @Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        }
        switch (type) {
            case STRING, JSON -> writeBytes(((String) value).getBytes(StandardCharsets.UTF_8), out);
            case ENUM -> writeBytes(((Enum<?>) value).name().getBytes(StandardCharsets.UTF_8), out);
            case BYTES -> writeBytes((byte[]) value, out);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case BYTE, SHORT, INT, LONG -> out.writeLong(((Number) value).longValue());
            case FLOAT -> out.writeFloat((Float) value);
            case DOUBLE -> out.writeDouble((Double) value);
            case CHAR -> out.writeChar((Character) value);
            case INSTANT -> out.writeLong(Canonical.micros((Instant) value));
            case UUID -> {
                out.writeLong(((UUID) value).getMostSignificantBits());
                out.writeLong(((UUID) value).getLeastSignificantBits());
            }
            case DECIMAL -> {
                out.writeInt(((BigDecimal) value).scale());
                writeBytes(((BigDecimal) value).unscaledValue().toByteArray(), out);
            }
            case BIG_INTEGER -> writeBytes(((BigInteger) value).toByteArray(), out);
            case LOCAL_DATE -> out.writeLong(((LocalDate) value).toEpochDay());
            case LOCAL_TIME -> out.writeLong(((LocalTime) value).toNanoOfDay());
            case LOCAL_DATE_TIME -> out.writeLong(Canonical.micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
            // The place of a row depends on the instant alone.
            case OFFSET_DATE_TIME -> out.writeLong(Canonical.micros(((OffsetDateTime) value).toInstant()));
            case DURATION -> out.writeLong(Canonical.micros((Duration) value));
        }
    }

    static @Nullable Object read(FieldFacts field, DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return switch (field.type()) {
            case STRING, JSON -> new String(readBytes(in), StandardCharsets.UTF_8);
            case ENUM -> constant(field.javaType(), new String(readBytes(in), StandardCharsets.UTF_8));
            case BYTES -> readBytes(in);
            case BOOLEAN -> in.readBoolean();
            case BYTE -> (byte) in.readLong();
            case SHORT -> (short) in.readLong();
            case INT -> (int) in.readLong();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case CHAR -> in.readChar();
            case INSTANT -> Canonical.instant(in.readLong());
            case UUID -> new UUID(in.readLong(), in.readLong());
            case DECIMAL -> decimal(field, in.readInt(), new BigInteger(readBytes(in)));
            case BIG_INTEGER -> admitted(field, new BigInteger(readBytes(in)));
            case LOCAL_DATE -> LocalDate.ofEpochDay(in.readLong());
            case LOCAL_TIME -> LocalTime.ofNanoOfDay(in.readLong());
            case LOCAL_DATE_TIME -> LocalDateTime.ofInstant(Canonical.instant(in.readLong()), ZoneOffset.UTC);
            case OFFSET_DATE_TIME -> Canonical.instant(in.readLong()).atOffset(ZoneOffset.UTC);
            case DURATION -> Canonical.duration(in.readLong());
        };
    }

    private static BigDecimal decimal(FieldFacts field, int scale, BigInteger unscaled) throws IOException {
        if (scale != field.scale()) {
            throw new IOException("The scale of a field has changed since the cursor was made.");
        }
        return new BigDecimal(admitted(field, unscaled), scale);
    }

    private static BigInteger admitted(FieldFacts field, BigInteger number) throws IOException {
        if (Canonical.fault(number, field.precision()) != null) {
            throw new IOException("The precision of a field has changed since the cursor was made.");
        }
        return number;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Enum '" + type.getSimpleName() + "' has no such constant.");
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("The length of a value exceeds the cursor.");
        }
        return in.readNBytes(length);
    }
}
