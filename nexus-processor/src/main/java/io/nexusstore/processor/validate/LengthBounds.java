package io.nexusstore.processor.validate;

import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The least and greatest lengths that annotations allow. */
final class LengthBounds {

    private final List<Length> least = new ArrayList<>();
    private final List<Length> greatest = new ArrayList<>();

    private LengthBounds(Limited limited) {
        limited.constraints().forEach(this::add);
        FieldModel field = limited.field();
        if (field != null) {
            addField(limited, field);
        }
    }

    /** Returns the first two bounds between which no length is, if there are such. */
    static Optional<Contradiction> contradiction(Limited limited) {
        LengthBounds bounds = new LengthBounds(limited);
        for (Length low : bounds.least) {
            for (Length high : bounds.greatest) {
                if (low.value > high.value) {
                    Origin origin = high.isOfConstraint ? high.origin : low.origin;
                    return Optional.of(new Contradiction(low.display, high.display, origin));
                }
            }
        }
        return Optional.empty();
    }

    private void add(ConstraintModel constraint) {
        String name = "@" + constraint.name();
        switch (constraint.kind()) {
            case SIZE -> {
                long min = constraint.number("min");
                long max = constraint.number("max");
                least.add(new Length(min, name + "(min = " + min + ")", constraint.origin(), true));
                greatest.add(new Length(max, name + "(max = " + max + ")", constraint.origin(), true));
            }
            case NOT_EMPTY, NOT_BLANK -> least.add(new Length(1, name, constraint.origin(), true));
            default -> {
                // the others say nothing of lengths
            }
        }
    }

    private void addField(Limited limited, FieldModel field) {
        LimitsModel limits = field.limits();
        int min = limits.minLength().value();
        least.add(new Length(
                min, "@Field(minLength = " + min + ")", limits.minLength().origin(), false));
        limited.maxLength().ifPresent(max -> {
            boolean isWritten = limits.maxLength().value() != LimitsModel.UNLIMITED;
            String display = isWritten ? "@Field(maxLength = " + max + ")" : "the length of indexed text, " + max;
            greatest.add(
                    new Length(max * units(limited), display, limits.maxLength().origin(), false));
        });
    }

    /** Returns how many of the units that {@code @Size} counts can be one that {@code maxLength} counts. */
    private static long units(Limited limited) {
        return limited.type().kind() == FieldKind.STRING ? 2 : 1;
    }

    /**
     * A bound of lengths.
     *
     * @param isOfConstraint whether a constraint of Jakarta Validation gives it
     */
    private record Length(long value, String display, Origin origin, boolean isOfConstraint) {}
}
