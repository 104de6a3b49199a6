package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Judges the least and the greatest value of a component. */
final class RangeValidator {

    private final EntityModel entity;
    private final FieldModel field;
    private final Findings.Collector findings = Findings.collector();

    private RangeValidator(EntityModel entity, FieldModel field) {
        this.entity = entity;
        this.field = field;
    }

    static Findings validate(EntityModel entity, FieldModel field) {
        RangeValidator validator = new RangeValidator(entity, field);
        Located<String> min = field.limits().min();
        Located<String> max = field.limits().max();
        if (!field.type().kind().hasRange()) {
            validator.checkInapplicable("min", min);
            validator.checkInapplicable("max", max);
        } else if (field.type().kind() == FieldKind.INSTANT) {
            validator.checkOrder(validator.instant("min", min), validator.instant("max", max));
        } else {
            validator.checkOrder(validator.number("min", min), validator.number("max", max));
        }
        return validator.findings.toFindings();
    }

    private void checkInapplicable(String member, Located<String> limit) {
        if (!limit.value().isEmpty()) {
            findings.add(
                    Code.INAPPLICABLE_CONSTRAINT,
                    limit.origin(),
                    field.name(),
                    entity.name(),
                    field.type().display(),
                    "range of values",
                    member);
        }
    }

    private <C extends Comparable<C>> void checkOrder(Optional<C> min, Optional<C> max) {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            String greatest = field.limits().max().value();
            add(
                    "min",
                    field.limits().min(),
                    "is greater than the max, '" + greatest + "'",
                    "No value would be accepted.");
        }
    }

    private Optional<Instant> instant(String member, Located<String> limit) {
        if (limit.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(limit.value()));
        } catch (DateTimeParseException failure) {
            add(member, limit, "is not an instant", "Write ISO-8601 text such as '2020-01-01T00:00:00Z'.");
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(String member, Located<String> limit) {
        if (limit.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(limit.value());
            return isWithinType(member, limit, number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException failure) {
            add(member, limit, "is not a number", "Write a decimal number such as '0' or '99.5'.");
            return Optional.empty();
        }
    }

    private boolean isWithinType(String member, Located<String> limit, BigDecimal number) {
        FieldKind kind = field.type().kind();
        if (kind.isIntegral() && number.stripTrailingZeros().scale() > 0) {
            add(member, limit, "is not a whole number", "Write it without a fraction.");
            return false;
        }
        BigDecimal bound = bound(kind);
        BigDecimal least = kind.isIntegral() ? bound.add(BigDecimal.ONE).negate() : bound.negate();
        if (number.compareTo(least) < 0 || number.compareTo(bound) > 0) {
            add(
                    member,
                    limit,
                    "no '" + field.type().display() + "' can hold",
                    "Choose one from " + least + " to " + bound + ".");
            return false;
        }
        return true;
    }

    /** Returns the greatest value of a type of numbers. */
    private static BigDecimal bound(FieldKind kind) {
        return switch (kind) {
            case BYTE -> BigDecimal.valueOf(Byte.MAX_VALUE);
            case SHORT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INT -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case LONG -> BigDecimal.valueOf(Long.MAX_VALUE);
            case FLOAT -> new BigDecimal(Float.toString(Float.MAX_VALUE));
            case DOUBLE -> new BigDecimal(Double.toString(Double.MAX_VALUE));
            default -> throw new IllegalArgumentException(kind + " has no numbers");
        };
    }

    private void add(String member, Located<String> limit, String fault, String remedy) {
        findings.add(
                Code.INVALID_RANGE, limit.origin(), member, field.name(), entity.name(), limit.value(), fault, remedy);
    }
}
