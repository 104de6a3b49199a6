package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.jooq.internal.dialect.IsoText;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.value.Canonical;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    static BigInteger number(long value, int precision, int field) {
        return number(BigInteger.valueOf(value), precision, field);
    }

    static BigInteger number(byte[] bytes, int precision, int field) {
        int width = StoredNumbers.width(precision);
        if (bytes.length != width) {
            throw new UnreadableValueException(
                    field, "holds " + bytes.length + " bytes where a number of " + precision + " digits has " + width);
        }
        return number(StoredNumbers.number(bytes), precision, field);
    }

    static BigInteger number(BigInteger number, int precision, int field) {
        if (Canonical.fault(number, precision) != null) {
            throw new UnreadableValueException(field, "holds a number of more than " + precision + " digits");
        }
        return number;
    }

    static LocalDate localDate(String text, int field) {
        return parsed(text, IsoText::date, "a date such as 2026-11-21", field);
    }

    static LocalTime localTime(String text, int field) {
        return parsed(text, IsoText::time, "a time such as 13:05:07.000250", field);
    }

    static LocalDateTime localDateTime(String text, int field) {
        return parsed(text, IsoText::dateTime, "a date and time such as 2026-11-21T13:05:07.000250", field);
    }

    static ZoneOffset offset(@Nullable Long seconds, int field) {
        if (seconds == null) {
            throw new UnreadableValueException(field, "has no offset in the column beside it");
        }
        int most = ZoneOffset.MAX.getTotalSeconds();
        if (seconds < -most || seconds > most) {
            throw new UnreadableValueException(field, "holds an offset of more than 18 hours");
        }
        return ZoneOffset.ofTotalSeconds(seconds.intValue());
    }

    private static <V> V parsed(String text, Function<String, V> parser, String expected, int field) {
        try {
            return parser.apply(text);
        } catch (DateTimeException unreadable) {
            throw new UnreadableValueException(field, "holds a text that is not " + expected);
        }
    }
}
