package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Located;

/** Judges the digits of a component: whether its values have any, and whether every database can hold so many. */
final class DigitsValidator {

    /** The greatest precision and scale that every database has. */
    private static final int MOST_DIGITS = 65;

    private static final int GREATEST_SCALE = 38;

    private final EntityModel entity;
    private final FieldModel field;
    private final Located<Integer> precision;
    private final Located<Integer> scale;
    private final Findings.Collector findings = Findings.collector();

    private DigitsValidator(EntityModel entity, FieldModel field) {
        this.entity = entity;
        this.field = field;
        this.precision = field.limits().precision();
        this.scale = field.limits().scale();
    }

    static Findings validate(EntityModel entity, FieldModel field) {
        DigitsValidator validator = new DigitsValidator(entity, field);
        if (!field.type().storedKind().hasDigits()) {
            validator.checkInapplicable("digits to count", "precision", validator.precision);
            validator.checkInapplicable("decimal places", "scale", validator.scale);
        } else if (field.type().storedKind() == FieldKind.BIG_INTEGER) {
            validator.checkPrecision();
            validator.checkInapplicable("decimal places", "scale", validator.scale);
        } else if (isGiven(validator.precision) && isGiven(validator.scale)) {
            if (validator.checkPrecision()) {
                validator.checkScale();
            }
        } else {
            validator.addMissing();
        }
        return validator.findings.toFindings();
    }

    private void checkInapplicable(String quality, String member, Located<Integer> limit) {
        if (isGiven(limit)) {
            findings.add(
                    EntityCode.INAPPLICABLE_CONSTRAINT,
                    limit.origin(),
                    field.name(),
                    entity.name(),
                    field.type().display(),
                    quality,
                    member);
        }
    }

    private boolean checkPrecision() {
        int digits = field.precision();
        if (digits < 1 || digits > MOST_DIGITS) {
            add("precision", precision, 1, MOST_DIGITS, "More digits do not fit into every database.");
            return false;
        }
        return true;
    }

    private void checkScale() {
        int greatest = Math.min(GREATEST_SCALE, precision.value());
        if (scale.value() < 0 || scale.value() > greatest) {
            add("scale", scale, 0, greatest, "It counts the digits behind the point.");
        }
    }

    private void addMissing() {
        Located<Integer> missing = isGiven(precision) ? scale : precision;
        String names = isGiven(precision) ? "scale" : isGiven(scale) ? "precision" : "precision and scale";
        findings.add(EntityCode.MISSING_PRECISION, missing.origin(), field.name(), entity.name(), names);
    }

    private void add(String member, Located<Integer> limit, int least, int greatest, String remedy) {
        findings.add(
                EntityCode.INVALID_PRECISION,
                limit.origin(),
                member,
                field.name(),
                entity.name(),
                limit.value(),
                least,
                greatest,
                remedy);
    }

    private static boolean isGiven(Located<Integer> limit) {
        return limit.value() != LimitsModel.UNLIMITED;
    }
}
