package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.RuleModel;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Judges the constraints of Jakarta Validation: whether they suit the type, and whether their attributes make sense. */
final class ConstraintValidator {

    private final EntityModel entity;
    private final FieldModel field;
    private final Findings.Collector findings = Findings.collector();

    private ConstraintValidator(EntityModel entity, FieldModel field) {
        this.entity = entity;
        this.field = field;
    }

    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        entity.rules().forEach(rule -> check(rule, "entity '" + entity.name() + "'", findings));
        for (FieldModel field : entity.fields()) {
            if (field.type().kind() != FieldKind.UNSUPPORTED) {
                ConstraintValidator validator = new ConstraintValidator(entity, field);
                field.limits().constraints().forEach(validator::check);
                String owner = "component '" + field.name() + "' of entity '" + entity.name() + "'";
                field.limits().rules().forEach(rule -> check(rule, owner, validator.findings));
                findings.addAll(validator.findings.toFindings());
            }
        }
        return findings.toFindings();
    }

    private static void check(RuleModel rule, String owner, Findings.Collector findings) {
        if (!rule.fault().isEmpty()) {
            findings.add(Code.INVALID_RULE, rule.origin(), rule.name(), owner, rule.fault(), rule.remedy());
        }
    }

    private void check(ConstraintModel constraint) {
        if (constraint.kind() == ConstraintKind.FOREIGN) {
            findings.add(
                    Code.UNEVALUATED_CONSTRAINT,
                    constraint.origin(),
                    "Component '" + field.name() + "' of entity '" + entity.name() + "'",
                    constraint.name());
        } else if (!constraint.kind().suits(field.type().kind())) {
            findings.add(
                    Code.INAPPLICABLE_CONSTRAINT,
                    constraint.origin(),
                    field.name(),
                    entity.name(),
                    field.type().display(),
                    constraint.kind().quality(),
                    "@" + constraint.name());
        } else {
            checkAttributes(constraint);
        }
    }

    private void checkAttributes(ConstraintModel constraint) {
        switch (constraint.kind()) {
            case DECIMAL_MIN, DECIMAL_MAX -> checkNumber(constraint);
            case SIZE -> {
                checkNotNegative(constraint, "min");
                if (constraint.number("max") < constraint.number("min")) {
                    add(constraint, "max", "is less than the min", "Choose a greater one.");
                }
            }
            case DIGITS -> {
                checkNotNegative(constraint, "integer");
                checkNotNegative(constraint, "fraction");
            }
            case PATTERN -> checkPattern(constraint);
            case EMAIL -> {
                if (!constraint.attribute("regexp").equals(".*")) {
                    checkPattern(constraint);
                }
            }
            default -> {
                // the others have no attributes that can be wrong
            }
        }
    }

    private void checkNumber(ConstraintModel constraint) {
        try {
            new BigDecimal(constraint.attribute("value"));
        } catch (NumberFormatException failure) {
            add(constraint, "value", "is not a number", "Write a decimal number such as \"0\" or \"99.5\".");
        }
    }

    private void checkNotNegative(ConstraintModel constraint, String attribute) {
        if (constraint.number(attribute) < 0) {
            add(constraint, attribute, "is negative", "Use 0 or more.");
        }
    }

    private void checkPattern(ConstraintModel constraint) {
        try {
            Pattern.compile(constraint.attribute("regexp"));
        } catch (PatternSyntaxException failure) {
            findings.add(
                    Code.INVALID_PATTERN,
                    constraint.origin(),
                    field.name(),
                    entity.name(),
                    failure.getDescription(),
                    failure.getIndex());
        }
    }

    private void add(ConstraintModel constraint, String attribute, String fault, String remedy) {
        findings.add(
                Code.INVALID_CONSTRAINT,
                constraint.origin(),
                attribute,
                constraint.name(),
                field.name(),
                entity.name(),
                constraint.attribute(attribute),
                fault,
                remedy);
    }
}
