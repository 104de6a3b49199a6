package io.nexusstore.validation;

import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one scalar field by its schema: those that a generated validator has as code, in the same order.
 *
 * <p>Immutable and thread-safe.
 */
final class FieldCheck {

    private final FieldSchema schema;
    private final String name;
    private final FieldLimits limits;
    private final @Nullable Pattern pattern;
    private final @Nullable Object least;
    private final @Nullable Object greatest;

    FieldCheck(FieldSchema schema) {
        this.schema = schema;
        this.name = schema.name();
        this.limits = schema.limits();
        this.pattern = limits.pattern() == null ? null : Pattern.compile(limits.pattern());
        this.least = bound(limits.min());
        this.greatest = bound(limits.max());
    }

    /** Checks a value of the field's type, or null. */
    void check(@Nullable Object value, Violations found) {
        if (schema.isRequired()) {
            found.required(name, value);
        }
        if (value != null) {
            checkDomain(value, found);
            checkLimits(value, found);
        }
        found.constraints(value, schema);
    }

    private void checkDomain(Object value, Violations found) {
        if (schema.form() instanceof ConvertedForm<?, ?> form) {
            checkConverted(value, form, found);
            return;
        }
        switch (schema.type()) {
            case STRING -> found.text(name, (String) value, limits.maxLength());
            case BYTES -> {
                if (limits.maxLength() >= 0) {
                    found.bytes(name, (byte[]) value, limits.maxLength());
                }
            }
            case CHAR -> found.character(name, (Character) value);
            case INSTANT -> found.instant(name, (Instant) value);
            case LOCAL_DATE -> found.localDate(name, (LocalDate) value);
            case LOCAL_DATE_TIME -> found.localDateTime(name, (LocalDateTime) value);
            case OFFSET_DATE_TIME -> found.offsetDateTime(name, (OffsetDateTime) value);
            case DECIMAL -> found.decimal(name, (BigDecimal) value, limits.precision(), limits.scale());
            case BIG_INTEGER -> found.bigInteger(name, (BigInteger) value, limits.precision());
            case DURATION -> found.duration(name, (Duration) value);
            case FLOAT -> found.finite(name, (Float) value);
            case DOUBLE -> found.finite(name, (Double) value);
            case BOOLEAN, BYTE, SHORT, INT, LONG, ENUM, UUID, LOCAL_TIME, JSON -> {
                // every value can be stored
            }
        }
    }

    @SuppressWarnings("unchecked") // the value of a field is of the type of its form
    private <F> void checkConverted(Object value, ConvertedForm<F, ?> form, Violations found) {
        found.converted(name, (F) value, form, limits.maxLength());
    }

    private void checkLimits(Object value, Violations found) {
        if (schema.converted() != null) {
            return;
        }
        switch (schema.type()) {
            case STRING -> {
                if (limits.minLength() > 0) {
                    found.minLength(name, (String) value, limits.minLength());
                }
                if (pattern != null) {
                    found.pattern(name, (String) value, pattern);
                }
            }
            case BYTES -> {
                if (limits.minLength() > 0) {
                    found.minLength(name, (byte[]) value, limits.minLength());
                }
            }
            case INSTANT -> range((Instant) value, Instant.class, found);
            case LOCAL_DATE -> found.range(name, (LocalDate) value, (LocalDate) least, (LocalDate) greatest);
            case LOCAL_TIME -> range((LocalTime) value, LocalTime.class, found);
            case LOCAL_DATE_TIME ->
                found.range(name, (LocalDateTime) value, (LocalDateTime) least, (LocalDateTime) greatest);
            case OFFSET_DATE_TIME ->
                found.range(name, (OffsetDateTime) value, (OffsetDateTime) least, (OffsetDateTime) greatest);
            case DECIMAL -> found.quantity(name, (BigDecimal) value, (BigDecimal) least, (BigDecimal) greatest);
            case BIG_INTEGER -> found.quantity(name, (BigInteger) value, (BigInteger) least, (BigInteger) greatest);
            case DURATION -> found.quantity(name, (Duration) value, (Duration) least, (Duration) greatest);
            case FLOAT, DOUBLE -> {
                if (least != null) {
                    found.min(name, (Number) value, (double) least);
                }
                if (greatest != null) {
                    found.max(name, (Number) value, (double) greatest);
                }
            }
            case BYTE, SHORT, INT, LONG -> {
                if (least != null) {
                    found.min(name, (Number) value, (long) least);
                }
                if (greatest != null) {
                    found.max(name, (Number) value, (long) greatest);
                }
            }
            case BOOLEAN, CHAR, ENUM, UUID, JSON -> {
                // they have no limits
            }
        }
    }

    private <C extends Comparable<? super C>> void range(C value, Class<C> type, Violations found) {
        found.range(name, value, type.cast(least), type.cast(greatest));
    }

    /** Returns a bound as the value that the generated validator compares with. */
    private @Nullable Object bound(@Nullable String text) {
        if (text == null || schema.converted() != null) {
            return null;
        }
        Function<String, Object> parse = parser(schema.type());
        return parse.apply(text);
    }

    private Function<String, Object> parser(ValueType type) {
        return switch (type) {
            case BYTE, SHORT, INT, LONG -> text -> new BigDecimal(text).longValueExact();
            case FLOAT -> text -> (double) new BigDecimal(text).floatValue();
            case DOUBLE -> text -> new BigDecimal(text).doubleValue();
            case DECIMAL ->
                text -> new BigDecimal(
                        new BigDecimal(text).setScale(limits.scale()).toPlainString());
            case BIG_INTEGER -> text -> new BigDecimal(text).toBigIntegerExact();
            case INSTANT -> Instant::parse;
            case LOCAL_DATE -> LocalDate::parse;
            case LOCAL_TIME -> LocalTime::parse;
            case LOCAL_DATE_TIME -> LocalDateTime::parse;
            case OFFSET_DATE_TIME -> OffsetDateTime::parse;
            case DURATION -> Duration::parse;
            case STRING, BOOLEAN, CHAR, ENUM, UUID, BYTES, JSON ->
                throw new IllegalArgumentException("Field '" + name + "' of type " + type + " has no range.");
        };
    }
}
