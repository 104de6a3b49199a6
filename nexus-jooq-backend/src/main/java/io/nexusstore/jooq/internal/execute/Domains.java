package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.value.Canonical;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Turns stored values into those of a field, or tells why they are none. */
final class Domains {

    private static final long EARLIEST = Canonical.micros(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST = Canonical.micros(Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Domains() {}

    static UnreadableValueException missing(int field) {
        return new UnreadableValueException(field, "is null but required");
    }

    static boolean bool(long value, int field) {
        return between(value, 0, 1, field) == 1;
    }

    static long between(long value, long least, long greatest, int field) {
        if (value < least || value > greatest) {
            throw new UnreadableValueException(
                    field, "holds a number that is not between " + least + " and " + greatest);
        }
        return value;
    }

    static double finite(double value, int field) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new UnreadableValueException(field, "holds a number that is not finite");
        }
        return value + 0.0d;
    }

    static float single(double value, int field) {
        float single = (float) value;
        if (single != value) {
            throw new UnreadableValueException(field, "holds a number that a float cannot represent");
        }
        return single;
    }

    static char character(String text, int field) {
        if (text.length() != 1) {
            throw new UnreadableValueException(field, "holds a text that is not exactly one character");
        }
        return text.charAt(0);
    }

    static Instant instant(long micros, int field) {
        if (micros < EARLIEST || micros > LATEST) {
            throw new UnreadableValueException(field, "holds a time outside the years 1 to 9999");
        }
        return Canonical.instant(micros);
    }

    static UUID uuid(byte[] bytes, int field) {
        if (bytes.length != Long.BYTES * 2) {
            throw new UnreadableValueException(field, "holds " + bytes.length + " bytes where a UUID has 16");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
