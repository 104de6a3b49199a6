package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import io.nexusstore.json.JsonFinding;
import io.nexusstore.json.JsonForm;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.StoredForm;
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
import java.util.function.Supplier;
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
            addUnstorable(field, "domain", "a value that its converter can store", fault);
        } else if (greatest >= 0 && form.stored(value) instanceof String text) {
            text(field, text, greatest);
        }
    }

    /** Demands that every part of the value can be stored as JSON. */
    public <F> void json(String field, @Nullable F value, JsonForm<F> form) {
        for (JsonFinding fault : form.faults(value)) {
            addUnstorable(field + fault.path(), fault.constraint(), fault.expected(), fault.actual());
        }
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

    /**
     * Evaluates the constraints of Jakarta Validation on a value and on what it is made of, and asks the rules of the field. A
     * null that is refused as such is passed over.
     */
    public void constraints(@Nullable Object value, FieldSchema schema) {
        if (value == null && schema.isRequired()) {
            return;
        }
        own(schema.name(), value, schema);
        rules(schema.name(), value, schema);
        if (!schema.constraintsOfParts().isEmpty()) {
            parts(value, schema, schema.form());
        }
    }

    /** Asks the rules of the entity, unless that cannot be stored; one that throws counts as broken. */
    public void rules(Object entity, SchemaDefinition schema) {
        if (!unstorable) {
            schema.rules().forEach(named -> RuleCall.ofEntity(entity, named.rule(), named.name(), schema, this::add));
        }
    }

    /** Evaluates the constraints of Jakarta Validation on a value itself. */
    void own(String field, @Nullable Object value, FieldSchema schema) {
        for (Constraint constraint : schema.constraints()) {
            add(constraint.violation(field, value, clock));
        }
    }

    /** Asks the rules of a field, which pass over null; one that throws counts as broken. */
    void rules(String field, @Nullable Object value, FieldSchema schema) {
        if (value != null) {
            schema.rules().forEach(named -> RuleCall.ofField(field, value, named.rule(), named.name(), this::add));
        }
    }

    /** Evaluates the constraints on one part of a value. */
    void part(FieldSchema schema, String place, Supplier<String> path, @Nullable Object part) {
        List<Constraint> constraints = schema.constraintsOfParts().get(place);
        if (constraints != null) {
            for (Constraint constraint : constraints) {
                // Few parts break a constraint, and the others need no path.
                if (constraint.violation("", part, clock) != null) {
                    add(constraint.violation(schema.name() + path.get(), part, clock));
                }
            }
        }
    }

    /** Takes what is wrong with a map-like value as such. */
    void addMisfit(String field, String constraint, String expected, String actual) {
        addUnstorable(field, constraint, expected, actual);
    }

    /** Takes what was found elsewhere. */
    void addAll(Violations others) {
        unstorable |= others.unstorable;
        others.toList().forEach(this::add);
    }

    @SuppressWarnings("unchecked") // the value of a field is of the type of its form
    private <F> void parts(@Nullable Object value, FieldSchema schema, StoredForm<F> form) {
        if (form instanceof JsonForm<F> json) {
            json.visitParts((F) value, (place, path, part) -> part(schema, place, path, part));
        }
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
            add(
                    field,
                    "minLength",
                    "at least " + Sizes.counted(least, unit) + " long",
                    Sizes.counted(length, unit) + " long");
        }
    }

    private void maxLength(String field, int length, int greatest, String unit) {
        if (length > greatest) {
            addUnstorable(
                    field,
                    "maxLength",
                    "at most " + Sizes.counted(greatest, unit) + " long",
                    Sizes.counted(length, unit) + " long");
        }
    }

    private void addUnstorable(String field, String constraint, String expected, String actual) {
        unstorable = true;
        add(field, constraint, expected, actual);
    }

    private void add(String field, String constraint, String expected, String actual) {
        add(new Violation(field, constraint, expected, actual));
    }

    private void add(@Nullable Violation violation) {
        if (violation == null) {
            return;
        }
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(violation);
    }
}
