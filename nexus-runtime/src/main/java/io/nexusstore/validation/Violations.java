package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import io.nexusstore.value.Canonical;
import java.time.Instant;
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
        String fault = value == null ? null : Canonical.fault(value);
        if (fault != null) {
            add(field, "domain", "within the years 1 to 9999", fault);
        }
    }

    /** Demands an instant between two others, both included; null for no bound. */
    public void range(String field, @Nullable Instant value, @Nullable Instant least, @Nullable Instant greatest) {
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
