package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
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
        } else if (field.type().kind().isTime() || field.type().kind() == FieldKind.DURATION) {
            validator.checkTimes();
        } else {
            validator.checkOrder(validator.number("min", min), validator.number("max", max), Comparator.naturalOrder());
        }
        return validator.findings.toFindings();
    }

    private void checkTimes() {
        switch (field.type().kind()) {
            case INSTANT -> checkTimes(TimeDomain.INSTANT);
            case LOCAL_DATE -> checkTimes(TimeDomain.LOCAL_DATE);
            case LOCAL_TIME -> checkTimes(TimeDomain.LOCAL_TIME);
            case LOCAL_DATE_TIME -> checkTimes(TimeDomain.LOCAL_DATE_TIME);
            case OFFSET_DATE_TIME -> checkTimes(TimeDomain.OFFSET_DATE_TIME);
            default -> checkTimes(TimeDomain.DURATION);
        }
    }

    private <C> void checkTimes(TimeDomain<C> domain) {
        Located<String> max = field.limits().max();
        Optional<C> least = time("min", field.limits().min(), domain);
        Optional<C> greatest = time("max", max, domain);
        if (!checkOrder(least, greatest, domain.order())
                && least.isPresent()
                && greatest.isPresent()
                && !domain.hasValue(least.get(), greatest.get())) {
            add(
                    "min",
                    field.limits().min(),
                    "leaves no whole microsecond up to the max, '" + max.value() + "'",
                    "Widen the range: no value is finer than a microsecond.");
        }
    }

    private void checkInapplicable(String member, Located<String> limit) {
        if (!limit.value().isEmpty()) {
            findings.add(
                    EntityCode.INAPPLICABLE_CONSTRAINT,
                    limit.origin(),
                    field.name(),
                    entity.name(),
                    field.type().display(),
                    "range of values",
                    member);
        }
    }

    /** Returns whether the limits are the wrong way round. */
    private <C> boolean checkOrder(Optional<C> min, Optional<C> max, Comparator<? super C> order) {
        if (min.isPresent() && max.isPresent() && order.compare(min.get(), max.get()) > 0) {
            String greatest = field.limits().max().value();
            add(
                    "min",
                    field.limits().min(),
                    "is greater than the max, '" + greatest + "'",
                    "No value would be accepted.");
            return true;
        }
        return false;
    }

    private <C> Optional<C> time(String member, Located<String> limit, TimeDomain<C> domain) {
        if (limit.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            C time = domain.parse(limit.value());
            if (domain.contains(time)) {
                return Optional.of(time);
            }
            add(member, limit, "is " + domain.outside(), "Leave it out where there is no limit.");
        } catch (DateTimeParseException failure) {
            add(member, limit, "is not " + domain.kind(), "Write ISO-8601 text such as '" + domain.example() + "'.");
        }
        return Optional.empty();
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
        boolean isWhole = kind.isIntegral() || kind == FieldKind.BIG_INTEGER;
        if (isWhole && number.stripTrailingZeros().scale() > 0) {
            add(member, limit, "is not a whole number", "Write it without a fraction.");
            return false;
        }
        if (kind == FieldKind.DECIMAL && number.stripTrailingZeros().scale() > field.scale()) {
            add(member, limit, "is finer than the scale, " + field.scale(), "Write it with fewer decimal places.");
            return false;
        }
        BigDecimal bound = greatest(kind, field.precision(), field.scale());
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
    static BigDecimal greatest(FieldKind kind, int precision, int scale) {
        return switch (kind) {
            case DECIMAL, BIG_INTEGER ->
                new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
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
                EntityCode.INVALID_RANGE,
                limit.origin(),
                member,
                field.name(),
                entity.name(),
                limit.value(),
                fault,
                remedy);
    }
}
