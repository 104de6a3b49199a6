package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.EntityModel;
import java.util.Optional;
import java.util.Set;

/** Judges limits together that are sound alone: whether they leave room for a value, whichever annotations give them. */
final class ContradictionValidator {

    private static final Set<ConstraintKind> NEED_VALUE =
            Set.of(ConstraintKind.NOT_NULL, ConstraintKind.NOT_EMPTY, ConstraintKind.NOT_BLANK);
    private static final Set<ConstraintKind> BEFORE = Set.of(ConstraintKind.PAST, ConstraintKind.PAST_OR_PRESENT);
    private static final Set<ConstraintKind> AFTER = Set.of(ConstraintKind.FUTURE, ConstraintKind.FUTURE_OR_PRESENT);

    private final Limited limited;
    private final Findings.Collector findings;

    private ContradictionValidator(Limited limited, Findings.Collector findings) {
        this.limited = limited;
        this.findings = findings;
    }

    /** Returns a finding for each component, or part of its values, and each quality that has limits without room. */
    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        for (Limited limited : Limited.all(entity)) {
            if (!limited.constraints().isEmpty() || limited.isDrawn()) {
                new ContradictionValidator(limited, findings).check();
            }
        }
        return findings.toFindings();
    }

    private void check() {
        nullness().ifPresent(this::add);
        pair(Set.of(ConstraintKind.ASSERT_TRUE), Set.of(ConstraintKind.ASSERT_FALSE))
                .ifPresent(this::add);
        pair(BEFORE, Set.of(ConstraintKind.FUTURE))
                .or(() -> pair(Set.of(ConstraintKind.PAST), AFTER))
                .ifPresent(this::add);
        LengthBounds.contradiction(limited).ifPresent(this::add);
        NumberBounds.contradiction(limited).ifPresent(this::add);
    }

    private Optional<Contradiction> nullness() {
        Optional<ConstraintModel> isNull = limited.first(Set.of(ConstraintKind.NULL));
        Optional<String> refusal = limited.first(NEED_VALUE)
                .map(needed -> "@" + needed.name())
                .or(() -> Optional.ofNullable(limited.nullRefusal()));
        return isNull.flatMap(
                demand -> refusal.map(display -> new Contradiction(display, "@" + demand.name(), demand.origin())));
    }

    private Optional<Contradiction> pair(Set<ConstraintKind> one, Set<ConstraintKind> other) {
        return limited.first(one)
                .flatMap(left -> limited.first(other)
                        .map(right -> new Contradiction("@" + left.name(), "@" + right.name(), right.origin())));
    }

    private void add(Contradiction contradiction) {
        findings.add(
                EntityCode.CONTRADICTORY_LIMITS,
                contradiction.origin(),
                limited.name(),
                limited.entity().name(),
                contradiction.one(),
                contradiction.other());
    }
}
