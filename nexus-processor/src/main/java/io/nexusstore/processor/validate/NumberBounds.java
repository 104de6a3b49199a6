package io.nexusstore.processor.validate;

import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The least and greatest numbers that annotations and the type allow. */
final class NumberBounds {

    /** Digits beyond these limit no number that a column holds. */
    private static final int MOST_DIGITS = 400;

    private final Limited limited;
    private final List<Bound> least = new ArrayList<>();
    private final List<Bound> greatest = new ArrayList<>();

    private NumberBounds(Limited limited) {
        this.limited = limited;
        FieldKind kind = limited.type().kind();
        if (kind.isIntegral() || kind.isFloating() || kind.hasDigits()) {
            limited.greatest().ifPresent(this::addType);
            FieldModel field = limited.field();
            if (field != null) {
                addDrawn(field);
                addField("min", field.limits().min(), least);
                addField("max", field.limits().max(), greatest);
            }
            limited.constraints().forEach(this::add);
        } else if (kind == FieldKind.STRING) {
            limited.constraints().forEach(this::add);
        }
    }

    /** Returns the first two bounds between which no number is, if there are such. */
    static Optional<Contradiction> contradiction(Limited limited) {
        NumberBounds bounds = new NumberBounds(limited);
        for (Bound low : bounds.least) {
            for (Bound high : bounds.greatest) {
                if (!bounds.isRoomBetween(low, high)) {
                    return origin(low, high).map(origin -> new Contradiction(low.display, high.display, origin));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Origin> origin(Bound low, Bound high) {
        return Stream.of(Optional.ofNullable(high.origin), Optional.ofNullable(low.origin))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isRoomBetween(Bound low, Bound high) {
        Bound from = rounded(low, RoundingMode.CEILING);
        Bound to = rounded(high, RoundingMode.FLOOR);
        int order = from.value.compareTo(to.value);
        return order < 0 || (order == 0 && from.isInclusive && to.isInclusive);
    }

    private void addType(BigDecimal bound) {
        String display = "its type '" + limited.type().display() + "'";
        boolean isIntegral = limited.type().kind().isIntegral();
        BigDecimal lowest = isIntegral ? bound.add(BigDecimal.ONE).negate() : bound.negate();
        least.add(new Bound(lowest, true, display, null));
        greatest.add(new Bound(bound, true, display, null));
    }

    private void addDrawn(FieldModel id) {
        if (limited.isDrawn()) {
            least.add(new Bound(
                    BigDecimal.ONE,
                    true,
                    "@Id(generated = true)",
                    id.isGenerated().origin()));
        }
    }

    private static void addField(String member, Located<String> written, List<Bound> bounds) {
        if (!written.value().isEmpty()) {
            String display = "@Field(" + member + " = \"" + written.value() + "\")";
            bounds.add(new Bound(new BigDecimal(written.value()), true, display, written.origin()));
        }
    }

    private void add(ConstraintModel constraint) {
        switch (constraint.kind()) {
            case MIN -> add(least, constraint, BigDecimal.valueOf(constraint.number("value")), true);
            case MAX -> add(greatest, constraint, BigDecimal.valueOf(constraint.number("value")), true);
            case DECIMAL_MIN ->
                add(least, constraint, new BigDecimal(constraint.attribute("value")), constraint.isInclusive());
            case DECIMAL_MAX ->
                add(greatest, constraint, new BigDecimal(constraint.attribute("value")), constraint.isInclusive());
            case POSITIVE -> add(least, constraint, BigDecimal.ZERO, false);
            case POSITIVE_OR_ZERO -> add(least, constraint, BigDecimal.ZERO, true);
            case NEGATIVE -> add(greatest, constraint, BigDecimal.ZERO, false);
            case NEGATIVE_OR_ZERO -> add(greatest, constraint, BigDecimal.ZERO, true);
            case DIGITS -> addDigits(constraint);
            default -> {
                // the others say nothing of numbers
            }
        }
    }

    private static void add(List<Bound> bounds, ConstraintModel constraint, BigDecimal value, boolean isInclusive) {
        String written = constraint.attribute("value");
        boolean isText = constraint.name().startsWith("Decimal");
        String display = "@" + constraint.name()
                + (written.isEmpty() ? "" : isText ? "(\"" + written + "\")" : "(" + written + ")");
        bounds.add(new Bound(value, isInclusive, display, constraint.origin()));
    }

    private void addDigits(ConstraintModel constraint) {
        long digits = constraint.number("integer");
        if (digits <= MOST_DIGITS) {
            BigDecimal end = BigDecimal.ONE.scaleByPowerOfTen((int) digits);
            String display = "@Digits(integer = " + digits + ")";
            least.add(new Bound(end.negate(), false, display, constraint.origin()));
            greatest.add(new Bound(end, false, display, constraint.origin()));
        }
    }

    /** Returns the nearest value that the bound lets in, where values have a distance and the bound is within reach. */
    private Bound rounded(Bound bound, RoundingMode inwards) {
        Optional<Integer> scale = limited.scale();
        if (scale.isEmpty() || Math.abs((long) bound.value.scale()) > MOST_DIGITS) {
            return bound;
        }
        BigDecimal value = bound.value.setScale(scale.get(), inwards);
        if (!bound.isInclusive && value.compareTo(bound.value) == 0) {
            value = inwards == RoundingMode.CEILING ? value.add(value.ulp()) : value.subtract(value.ulp());
        }
        return new Bound(value, true, bound.display, bound.origin);
    }

    /**
     * A bound of numbers.
     *
     * @param origin where it is written, or null when the type gives it
     */
    private record Bound(
            BigDecimal value,
            boolean isInclusive,
            String display,
            @Nullable Origin origin) {}
}
