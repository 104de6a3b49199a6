package io.nexusstore.spi;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the values of rows are written as bytes. A kind is written as its place in the list, so new ones come last. */
final class ValueFormat {

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(String.class, (value, out) -> writeText(value, out), in -> readText(in)),
            new Kind<>(Boolean.class, (value, out) -> out.writeBoolean(value), DataInput::readBoolean),
            new Kind<>(Byte.class, (value, out) -> out.writeByte(value), DataInput::readByte),
            new Kind<>(Short.class, (value, out) -> out.writeShort(value), DataInput::readShort),
            new Kind<>(Integer.class, (value, out) -> out.writeInt(value), DataInput::readInt),
            new Kind<>(Long.class, (value, out) -> out.writeLong(value), DataInput::readLong),
            new Kind<>(Float.class, (value, out) -> out.writeFloat(value), DataInput::readFloat),
            new Kind<>(Double.class, (value, out) -> out.writeDouble(value), DataInput::readDouble),
            new Kind<>(Character.class, (value, out) -> out.writeChar(value), DataInput::readChar),
            new Kind<>(Instant.class, (value, out) -> writeInstant(value, out), in -> readInstant(in)),
            new Kind<>(
                    UUID.class,
                    (value, out) -> {
                        out.writeLong(value.getMostSignificantBits());
                        out.writeLong(value.getLeastSignificantBits());
                    },
                    in -> new UUID(in.readLong(), in.readLong())),
            new Kind<>(byte[].class, (value, out) -> writeBytes(value, out), in -> readBytes(in)),
            new Kind<>(
                    BigDecimal.class,
                    (value, out) -> {
                        out.writeInt(value.scale());
                        writeBytes(value.unscaledValue().toByteArray(), out);
                    },
                    in -> {
                        int scale = in.readInt();
                        return new BigDecimal(new BigInteger(readBytes(in)), scale);
                    }),
            new Kind<>(
                    BigInteger.class,
                    (value, out) -> writeBytes(value.toByteArray(), out),
                    in -> new BigInteger(readBytes(in))),
            new Kind<>(
                    LocalDate.class,
                    (value, out) -> out.writeLong(value.toEpochDay()),
                    in -> LocalDate.ofEpochDay(in.readLong())),
            new Kind<>(
                    LocalTime.class,
                    (value, out) -> out.writeLong(value.toNanoOfDay()),
                    in -> LocalTime.ofNanoOfDay(in.readLong())),
            new Kind<>(
                    LocalDateTime.class,
                    (value, out) -> writeInstant(value.toInstant(ZoneOffset.UTC), out),
                    in -> LocalDateTime.ofInstant(readInstant(in), ZoneOffset.UTC)),
            new Kind<>(
                    OffsetDateTime.class,
                    (value, out) -> {
                        writeInstant(value.toInstant(), out);
                        out.writeInt(value.getOffset().getTotalSeconds());
                    },
                    in -> OffsetDateTime.ofInstant(readInstant(in), ZoneOffset.ofTotalSeconds(in.readInt()))),
            new Kind<>(
                    Duration.class,
                    (value, out) -> {
                        out.writeLong(value.getSeconds());
                        out.writeInt(value.getNano());
                    },
                    in -> Duration.ofSeconds(in.readLong(), in.readInt())));

    private static final int NULL = -1;
    private static final int LONGEST_PORTION = 1 << 16;

    private ValueFormat() {}

    static void write(DataOutput out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
            return;
        }
        for (int number = 0; number < KINDS.size(); number++) {
            if (KINDS.get(number).type().isInstance(value)) {
                out.writeByte(number);
                KINDS.get(number).write(value, out);
                return;
            }
        }
        throw new IllegalArgumentException("A " + value.getClass().getName() + " is not the stored form of any field.");
    }

    static @Nullable Object read(DataInput in) throws IOException {
        int number = in.readByte();
        if (number == NULL) {
            return null;
        }
        if (number < 0 || number >= KINDS.size()) {
            throw new IOException("A value is of kind " + number + ", which does not exist.");
        }
        try {
            return KINDS.get(number).reader().read(in);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IOException("A value of kind " + number + " is not one.", e);
        }
    }

    /** Writes what {@link Row#key} returns. */
    static void writeKey(DataOutput out, Object key) throws IOException {
        List<?> parts = key instanceof List<?> several ? several : List.of(key);
        out.writeInt(parts.size());
        for (Object part : parts) {
            write(out, part);
        }
    }

    static Object readKey(DataInput in) throws IOException {
        int count = readCount(in);
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object part = read(in);
            if (part == null) {
                throw new IOException("A part of an id is missing.");
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            throw new IOException("An id is missing.");
        }
        return parts.size() == 1 ? parts.get(0) : Collections.unmodifiableList(parts);
    }

    /** Returns a number of things that follow. */
    static int readCount(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("A number of things is " + count + ".");
        }
        return count;
    }

    private static void writeText(String text, DataOutput out) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String readText(DataInput in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A length that is nonsense ends with the input, and not with the memory. */
    private static byte[] readBytes(DataInput in) throws IOException {
        int length = readCount(in);
        byte[] bytes = new byte[Math.min(length, LONGEST_PORTION)];
        int read = 0;
        while (read < length) {
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * read));
            }
            in.readFully(bytes, read, bytes.length - read);
            read = bytes.length;
        }
        return bytes;
    }

    private static void writeInstant(Instant instant, DataOutput out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private record Kind<V>(Class<V> type, Writer<V> writer, Reader<V> reader) {

        void write(Object value, DataOutput out) throws IOException {
            writer.write(type.cast(value), out);
        }
    }

    @FunctionalInterface
    private interface Writer<V> {
        void write(V value, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<V> {
        V read(DataInput in) throws IOException;
    }
}
