package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import java.math.BigInteger;

/** Judges whether an id that is a number can hold what the database draws for it: numbers from 1 on. */
final class GeneratedNumberValidator {

    private static final String INTEGER = "[+-]?[0-9]+";

    private GeneratedNumberValidator() {}

    /** Returns what forbids to draw the id, if it is generated. */
    static Findings validate(EntityModel entity, FieldModel id) {
        if (!id.isGenerated().value()) {
            return Findings.none();
        }
        if (id.type().kind() != FieldKind.LONG) {
            return of(
                    entity,
                    id,
                    "it is of type '" + id.type().display() + "', which runs out of numbers before the database does",
                    "Use long, UUID or String, or remove 'generated = true'.");
        }
        String min = id.limits().min().value();
        if (min.matches(INTEGER) && new BigInteger(min).compareTo(BigInteger.ONE) > 0) {
            return of(entity, id, "the database counts from 1 on, but min is " + min, "Lower min.");
        }
        return Findings.none();
    }

    private static Findings of(EntityModel entity, FieldModel id, String reason, String remedy) {
        return Findings.of(
                EntityCode.BAD_GENERATED_ID, id.isGenerated().origin(), id.name(), entity.name(), reason, remedy);
    }
}
