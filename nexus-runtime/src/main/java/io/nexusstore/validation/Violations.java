package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import io.nexusstore.json.JsonForm;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ConvertedForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one entity; the generated validator calls one check after another. Not thread-safe.
 *
 * <p>Every check but {@link #required} passes over null. No violation contains the value.
 */
public final class Violations {

    private static final String YEARS = "within the years 1 to 9999";

    private final Clock clock;
    private final boolean constraints;
    private @Nullable List<Violation> found;
    private boolean unstorable;

    /** Creates an empty collection, for all rules, by the clock of the system in UTC. */
    public Violations() {
        this(Clock.systemUTC(), true);
    }

    /**
     * Creates an empty collection.
     *
     * @param clock tells what is past and what is future
     * @param constraints whether constraints are evaluated, or only whether the entity can be stored
     */
    public Violations(Clock clock, boolean constraints) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.constraints = constraints;
    }

    /** Returns the clock that tells what is past and what is future. */
    public Clock clock() {
        return clock;
    }

    /** Returns whether constraints are evaluated beside what forbids to store the entity. */
    public boolean checksConstraints() {
        return constraints;
    }

    /** Returns whether nothing was found that forbids to store the entity; constraints do not. */
    public boolean isStorable() {
        return !unstorable;
    }

    /** Returns whether nothing was found. */
    public boolean isEmpty() {
        return found == null;
    }

    /** Demands a value. */
    public void required(String field, @Nullable Object value) {
        if (value == null) {
            addUnstorable(field, "required", "present", "null");
        }
    }

    /** Demands text of the canonical domain with a bounded number of code points; -1 for no bound. */
    public void text(String field, @Nullable String value, int greatest) {
        if (value == null) {
            return;
        }
        domain(field, Canonical.fault(value), "text without U+0000 and unpaired surrogates");
        if (greatest >= 0 && value.length() > greatest) {
            maxLength(field, value.codePointCount(0, value.length()), greatest, "character");
        }
    }

    /** Demands a least number of code points. */
    public void minLength(String field, @Nullable String value, int least) {
        if (value != null) {
            minLength(field, value.codePointCount(0, value.length()), least, "character");
        }
    }

    /** Demands that the whole text matches. */
    public void pattern(String field, @Nullable String value, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            add(field, "pattern", "text that matches " + pattern.pattern(), "text that does not");
        }
    }

    /** Demands a bounded number of bytes. */
    public void bytes(String field, byte @Nullable [] value, int greatest) {
        if (value != null) {
            maxLength(field, value.length, greatest, "byte");
        }
    }

    /** Demands a least number of bytes. */
    public void minLength(String field, byte @Nullable [] value, int least) {
        if (value != null) {
            minLength(field, value.length, least, "byte");
        }
    }

    /** Demands a character of the canonical domain. */
    public void character(String field, char value) {
        domain(field, Canonical.fault(value), "a character other than U+0000 and surrogates");
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

    /** Demands a value whose converter makes one that can be stored; -1 for texts of any length. */
    public <F> void converted(String field, @Nullable F value, ConvertedForm<F, ?> form, int greatest) {
        String fault = form.fault(value);
        if (fault != null) {
            add(field, "domain", "a value that its converter can store", fault);
        } else if (greatest >= 0 && form.stored(value) instanceof String text) {
            text(field, text, greatest);
        }
    }

    /** Demands that every part of the value can be stored as JSON. */
    public <F> void json(String field, @Nullable F value, JsonForm<F> form) {
        form.faults(value)
                .forEach(fault -> add(field + fault.path(), fault.constraint(), fault.expected(), fault.actual()));
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
        domain(field, Canonical.fault(value), "a finite number");
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

    /** Demands that a constraint holds; what is expected and found says nothing of the value itself. */
    public void demand(boolean holds, String field, String constraint, String expected, String actual) {
        if (!holds) {
            add(field, constraint, expected, actual);
        }
    }

    /** Demands that a constraint holds, with a sentence of its own for when it does not. */
    public void demand(boolean holds, String field, String constraint, String expected, String actual, String message) {
        if (!holds) {
            add(new Violation(field, constraint, expected, actual, message));
        }
    }

    /** Demands a bounded size; -1 is that of null, which is passed over. */
    public void size(String field, int size, int least, int greatest, String unit, @Nullable String message) {
        if (size < 0 || (size >= least && size <= greatest)) {
            return;
        }
        String expected = least <= 0
                ? "at most " + counted(greatest, unit) + " long"
                : greatest == Integer.MAX_VALUE
                        ? "at least " + counted(least, unit) + " long"
                        : "between " + least + " and " + counted(greatest, unit) + " long";
        String actual = counted(size, unit) + " long";
        add(
                message == null
                        ? new Violation(field, "Size", expected, actual)
                        : new Violation(field, "Size", expected, actual, message));
    }

    /** Asks the rule of a field, which passes over null; one that throws counts as broken. */
    public <V> void rule(String field, @Nullable V value, FieldRule<? super V> rule, String name) {
        if (value == null) {
            return;
        }
        try {
            String expected = rule.expectation(value);
            if (expected != null) {
                add(field, name, expected, "something else");
            }
        } catch (RuntimeException failure) {
            addFailed(field, name, failure);
        }
    }

    /** Asks the rule of the entity, unless that cannot be stored; one that throws counts as broken. */
    public <T> void rule(T entity, EntityRule<? super T> rule, String name) {
        if (unstorable) {
            return;
        }
        try {
            rule.check(entity, (field, expected) -> add(field, name, expected, "something else"));
        } catch (RuntimeException failure) {
            addFailed("", name, failure);
        }
    }

    private void addFailed(String field, String name, RuntimeException failure) {
        String type = failure.getClass().getSimpleName();
        add(field, name, "accepted by the rule '" + name + "'", "refused, since the rule failed with " + type);
    }

    /** Returns what was found, in the order of the checks. */
    public List<Violation> toList() {
        return found == null ? List.of() : List.copyOf(found);
    }

    private void domain(String field, @Nullable String fault, String expected) {
        if (fault != null) {
            addUnstorable(field, "domain", expected, fault);
        }
    }

    private void minLength(String field, int length, int least, String unit) {
        if (length < least) {
            add(field, "minLength", "at least " + counted(least, unit) + " long", counted(length, unit) + " long");
        }
    }

    private void maxLength(String field, int length, int greatest, String unit) {
        if (length > greatest) {
            addUnstorable(
                    field,
                    "maxLength",
                    "at most " + counted(greatest, unit) + " long",
                    counted(length, unit) + " long");
        }
    }

    private static String counted(int number, String unit) {
        return number == 1 ? "1 " + unit : number + (unit.equals("entry") ? " entries" : " " + unit + "s");
    }

    private void addUnstorable(String field, String constraint, String expected, String actual) {
        unstorable = true;
        add(field, constraint, expected, actual);
    }

    private void add(String field, String constraint, String expected, String actual) {
        add(new Violation(field, constraint, expected, actual));
    }

    private void add(Violation violation) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(violation);
    }
}
