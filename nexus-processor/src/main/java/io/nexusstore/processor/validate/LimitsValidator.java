package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Role;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Judges the limits of values: whether they suit the type, can be read and leave room for a value. */
final class LimitsValidator {

    private final EntityModel entity;
    private final Findings.Collector findings = Findings.collector();

    private LimitsValidator(EntityModel entity) {
        this.entity = entity;
    }

    static Findings validate(EntityModel entity) {
        LimitsValidator validator = new LimitsValidator(entity);
        for (FieldModel field : entity.fields()) {
            if (field.type().kind() != FieldKind.UNSUPPORTED) {
                validator.checkRequired(field);
                validator.checkLength(field);
                validator.checkPattern(field);
                validator.checkCaseFolded(field);
                Findings digits = DigitsValidator.validate(entity, field);
                validator.findings.addAll(digits);
                if (!digits.hasErrors()) {
                    validator.findings.addAll(RangeValidator.validate(entity, field));
                }
            }
        }
        return validator.findings.toFindings();
    }

    private void checkRequired(FieldModel field) {
        Located<Boolean> required = field.limits().required();
        if (!required.value()) {
            return;
        }
        if (field.type().isPrimitive()) {
            addRedundantRequired(field, "a primitive is never null");
        } else if (field.isFilled()) {
            addRedundantRequired(field, "the store fills it");
        } else if (field.is(Role.ID) && !field.access().isEmbedded()) {
            addRedundantRequired(field, "an id is never null");
        }
    }

    private void addRedundantRequired(FieldModel field, String reason) {
        findings.add(
                EntityCode.REDUNDANT_REQUIRED, field.limits().required().origin(), field.name(), entity.name(), reason);
    }

    private void checkLength(FieldModel field) {
        Located<Integer> least = field.limits().minLength();
        Located<Integer> greatest = field.limits().maxLength();
        boolean hasLeast = least.value() != 0;
        boolean hasGreatest = greatest.value() != LimitsModel.UNLIMITED;
        if (!field.type().kind().hasLength()) {
            if (hasLeast) {
                addInapplicable(field, least, "length", "minLength");
            }
            if (hasGreatest) {
                addInapplicable(field, greatest, "length", "maxLength");
            }
        } else if (least.value() < 0) {
            addLength(field, "minLength", least, "is negative", "Use 0 or more.");
        } else if (hasGreatest && greatest.value() < 0) {
            addLength(field, "maxLength", greatest, "is negative", "Leave it out for no limit.");
        } else if (entity.maxLength(field) != LimitsModel.UNLIMITED && least.value() > entity.maxLength(field)) {
            addLength(
                    field,
                    "minLength",
                    least,
                    "is greater than the maxLength, " + entity.maxLength(field),
                    "No value would be accepted.");
        }
    }

    private void addLength(FieldModel field, String member, Located<Integer> limit, String fault, String remedy) {
        findings.add(
                EntityCode.INVALID_LENGTH,
                limit.origin(),
                member,
                field.name(),
                entity.name(),
                limit.value(),
                fault,
                remedy);
    }

    private void checkPattern(FieldModel field) {
        Located<String> pattern = field.limits().pattern();
        if (pattern.value().isEmpty()) {
            return;
        }
        if (field.type().kind() != FieldKind.STRING) {
            addInapplicable(field, pattern, "text to match", "pattern");
            return;
        }
        try {
            Pattern.compile(pattern.value());
        } catch (PatternSyntaxException failure) {
            findings.add(
                    EntityCode.INVALID_PATTERN,
                    pattern.origin(),
                    field.name(),
                    entity.name(),
                    failure.getDescription(),
                    failure.getIndex());
        }
    }

    private void checkCaseFolded(FieldModel field) {
        if (field.isCaseFolded().value() && field.type().kind() != FieldKind.STRING) {
            addInapplicable(field, field.isCaseFolded(), "letters to fold", "caseFolded");
        }
    }

    private void addInapplicable(FieldModel field, Located<?> limit, String quality, String member) {
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
