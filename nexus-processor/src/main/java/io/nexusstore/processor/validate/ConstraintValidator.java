package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.IdleConstraint;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.model.RuleModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Judges the constraints of Jakarta Validation: whether they suit the type, and whether their attributes make sense. */
final class ConstraintValidator {

    private static final String FOREIGN =
            "a constraint with a validator of its own, which the store does not call. Write its rule as a FieldRule or an "
                    + "EntityRule and name that with @ValidatedBy.";

    private final EntityModel entity;
    private final String name;
    private final FieldType type;
    private final Findings.Collector findings;

    private ConstraintValidator(EntityModel entity, String name, FieldType type, Findings.Collector findings) {
        this.entity = entity;
        this.name = name;
        this.type = type;
        this.findings = findings;
    }

    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        entity.rules().forEach(rule -> check(rule, "entity '" + entity.name() + "'", findings));
        entity.idle().forEach(idle -> add(idle, "Entity '" + entity.name() + "'", findings));
        Set<String> records = new TreeSet<>();
        for (FieldModel field : entity.fields()) {
            if (field.type().kind() != FieldKind.UNSUPPORTED) {
                new ConstraintValidator(entity, field.name(), field.type(), findings)
                        .check(field.limits().constraints());
                String owner = "component '" + field.name() + "' of entity '" + entity.name() + "'";
                field.limits().rules().forEach(rule -> check(rule, owner, findings));
                checkIdle(field, records, findings);
            }
        }
        return findings.toFindings();
    }

    /** One word for each reason is enough: what is to be done is the same for the others. */
    private static void checkIdle(FieldModel field, Set<String> records, Findings.Collector findings) {
        for (IdleConstraint idle : field.limits().idle()) {
            String record = idle.path().substring(0, Math.max(0, idle.path().lastIndexOf('.')));
            if (records.add(idle.reason() + " " + record)) {
                add(idle, "Component '" + field.name() + "'", findings);
            }
        }
    }

    private static void add(IdleConstraint idle, String owner, Findings.Collector findings) {
        findings.add(
                EntityCode.UNEVALUATED_CONSTRAINT,
                idle.origin(),
                owner,
                idle.constraint() + " on '" + idle.path() + "'",
                idle.reason().text());
    }

    private void check(List<ConstraintModel> constraints) {
        constraints.forEach(this::check);
        for (PartModel part : type.parts()) {
            new ConstraintValidator(entity, name + part.step(type), part.type(), findings).check(part.constraints());
        }
    }

    private static void check(RuleModel rule, String owner, Findings.Collector findings) {
        if (!rule.fault().isEmpty()) {
            findings.add(EntityCode.INVALID_RULE, rule.origin(), rule.name(), owner, rule.fault(), rule.remedy());
        }
    }

    private void check(ConstraintModel constraint) {
        if (constraint.kind() == ConstraintKind.FOREIGN) {
            findings.add(
                    EntityCode.UNEVALUATED_CONSTRAINT,
                    constraint.origin(),
                    "Component '" + name + "' of entity '" + entity.name() + "'",
                    constraint.name(),
                    FOREIGN);
        } else if (!constraint.kind().suits(type.kind())) {
            findings.add(
                    EntityCode.INAPPLICABLE_CONSTRAINT,
                    constraint.origin(),
                    name,
                    entity.name(),
                    type.display(),
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
                    EntityCode.INVALID_PATTERN,
                    constraint.origin(),
                    name,
                    entity.name(),
                    failure.getDescription(),
                    failure.getIndex());
        }
    }

    private void add(ConstraintModel constraint, String attribute, String fault, String remedy) {
        findings.add(
                EntityCode.INVALID_CONSTRAINT,
                constraint.origin(),
                attribute,
                constraint.name(),
                name,
                entity.name(),
                constraint.attribute(attribute),
                fault,
                remedy);
    }
}
