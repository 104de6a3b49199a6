package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one entity; the generated validator calls one check after another. Not thread-safe.
 *
 * <p>Every check but {@link #required} passes over null. No violation contains the value.
 */
public final class Violations {

    private static final String YEARS = "within the years 1 to 9999";

    private @Nullable List<Violation> found;

    /** Creates an empty collection. */
    public Violations() {}

    /** Demands a value. */
    public void required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "required", "present", "null");
        }
    }

    /** Demands text of the canonical domain with a bounded number of code points; -1 for no upper bound. */
    public void text(String field, @Nullable String value, int least, int greatest) {
        if (value == null) {
            return;
        }
        String fault = Canonical.fault(value);
        if (fault != null) {
            add(field, "domain", "text without U+0000 and unpaired surrogates", fault);
        }
        if (least > 0 || (greatest >= 0 && value.length() > greatest)) {
            length(field, value.codePointCount(0, value.length()), least, greatest, "character");
        }
    }

    /** Demands that the whole text matches. */
    public void pattern(String field, @Nullable String value, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            add(field, "pattern", "text that matches " + pattern.pattern(), "text that does not");
        }
    }

    /** Demands a bounded number of bytes; -1 for no upper bound. */
    public void bytes(String field, byte @Nullable [] value, int least, int greatest) {
        if (value != null) {
            length(field, value.length, least, greatest, "byte");
        }
    }

    /** Demands a character of the canonical domain. */
    public void character(String field, char value) {
        String fault = Canonical.fault(value);
        if (fault != null) {
            add(field, "domain", "a character other than U+0000 and surrogates", fault);
        }
    }

    /** Demands a character of the canonical domain. */
    public void character(String field, @Nullable Character value) {
        if (value != null) {
            character(field, value.charValue());
        }
    }

    /** Demands an instant of the canonical domain. */
    public void instant(String field, @Nullable Instant value) {
        domain(field, value == null ? null : Canonical.fault(value), YEARS);
    }

    /** Demands a date of the canonical domain. */
    public void localDate(String field, @Nullable LocalDate value) {
        domain(field, value == null ? null : Canonical.fault(value), YEARS);
    }

    /** Demands a date and time of the canonical domain. */
    public void localDateTime(String field, @Nullable LocalDateTime value) {
        domain(field, value == null ? null : Canonical.fault(value), YEARS);
    }

    /** Demands a date and time of the canonical domain. */
    public void offsetDateTime(String field, @Nullable OffsetDateTime value) {
        domain(field, value == null ? null : Canonical.fault(value), YEARS);
    }

    /** Demands a duration of the canonical domain. */
    public void duration(String field, @Nullable Duration value) {
        domain(field, value == null ? null : Canonical.fault(value), "within 64 bits of microseconds");
    }

    /** Demands a number that has an exact form of the precision and scale. */
    public void decimal(String field, @Nullable BigDecimal value, int precision, int scale) {
        domain(
                field,
                value == null ? null : Canonical.fault(value, precision, scale),
                "a number of precision " + precision + " and scale " + scale);
    }

    /** Demands a number of at most so many digits. */
    public void bigInteger(String field, @Nullable BigInteger value, int precision) {
        domain(field, value == null ? null : Canonical.fault(value, precision), "a number of precision " + precision);
    }

    /** Demands a time between two others, both included; null for no bound. */
    public <C extends Comparable<? super C>> void range(
            String field, @Nullable C value, @Nullable C least, @Nullable C greatest) {
        if (value == null) {
            return;
        }
        if (least != null && value.compareTo(least) < 0) {
            add(field, "min", "at or after " + least, "earlier");
        }
        if (greatest != null && value.compareTo(greatest) > 0) {
            add(field, "max", "at or before " + greatest, "later");
        }
    }

    /** Demands a time whose instant lies between those of two others, both included; null for no bound. */
    public void range(
            String field,
            @Nullable OffsetDateTime value,
            @Nullable OffsetDateTime least,
            @Nullable OffsetDateTime greatest) {
        if (value == null) {
            return;
        }
        if (least != null && value.isBefore(least)) {
            add(field, "min", "at or after " + least, "earlier");
        }
        if (greatest != null && value.isAfter(greatest)) {
            add(field, "max", "at or before " + greatest, "later");
        }
    }

    /** Demands a quantity between two others, both included; null for no bound. */
    public <C extends Comparable<C>> void quantity(
            String field, @Nullable C value, @Nullable C least, @Nullable C greatest) {
        if (value == null) {
            return;
        }
        if (least != null && value.compareTo(least) < 0) {
            add(field, "min", "at least " + least, "less");
        }
        if (greatest != null && value.compareTo(greatest) > 0) {
            add(field, "max", "at most " + greatest, "more");
        }
    }

    /** Demands a finite number. */
    public void finite(String field, double value) {
        String fault = Canonical.fault(value);
        if (fault != null) {
            add(field, "domain", "a finite number", fault);
        }
    }

    /** Demands a finite number. */
    public void finite(String field, @Nullable Double value) {
        if (value != null) {
            finite(field, value.doubleValue());
        }
    }

    /** Demands a finite number. */
    public void finite(String field, @Nullable Float value) {
        if (value != null) {
            finite(field, value.doubleValue());
        }
    }

    /** Demands at least the bound. */
    public void min(String field, long value, long least) {
        if (value < least) {
            add(field, "min", "at least " + least, "less");
        }
    }

    /** Demands at least the bound. */
    public void min(String field, @Nullable Number value, long least) {
        if (value != null) {
            min(field, value.longValue(), least);
        }
    }

    /** Demands at most the bound. */
    public void max(String field, long value, long greatest) {
        if (value > greatest) {
            add(field, "max", "at most " + greatest, "more");
        }
    }

    /** Demands at most the bound. */
    public void max(String field, @Nullable Number value, long greatest) {
        if (value != null) {
            max(field, value.longValue(), greatest);
        }
    }

    /** Demands at least the bound. */
    public void min(String field, double value, double least) {
        if (value < least) {
            add(field, "min", "at least " + least, "less");
        }
    }

    /** Demands at least the bound. */
    public void min(String field, @Nullable Number value, double least) {
        if (value != null) {
            min(field, value.doubleValue(), least);
        }
    }

    /** Demands at most the bound. */
    public void max(String field, double value, double greatest) {
        if (value > greatest) {
            add(field, "max", "at most " + greatest, "more");
        }
    }

    /** Demands at most the bound. */
    public void max(String field, @Nullable Number value, double greatest) {
        if (value != null) {
            max(field, value.doubleValue(), greatest);
        }
    }

    /** Returns what was found, in the order of the checks. */
    public List<Violation> toList() {
        return found == null ? List.of() : List.copyOf(found);
    }

    private void domain(String field, @Nullable String fault, String expected) {
        if (fault != null) {
            add(field, "domain", expected, fault);
        }
    }

    private void length(String field, int length, int least, int greatest, String unit) {
        if (length < least) {
            add(field, "minLength", "at least " + counted(least, unit) + " long", counted(length, unit) + " long");
        } else if (greatest >= 0 && length > greatest) {
            add(field, "maxLength", "at most " + counted(greatest, unit) + " long", counted(length, unit) + " long");
        }
    }

    private static String counted(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private void add(String field, String constraint, String expected, String actual) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(new Violation(field, constraint, expected, actual));
    }
}
