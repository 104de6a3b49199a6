package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IdleModel;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.TypeForm;

/** Judges the types of those components that have no role; a role has its own rules for types. */
final class TypeValidator {

    private TypeValidator() {}

    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        for (FieldModel field : entity.fields()) {
            if (field.roles().isEmpty()) {
                check(entity, field, findings);
            }
            checkJson(entity, field, findings);
            if (field.type().isPrimitive() && field.nullness() == Nullness.NULLABLE) {
                findings.add(
                        EntityCode.NULLABLE_PRIMITIVE,
                        field.origin(),
                        field.name(),
                        entity.name(),
                        field.type().display(),
                        field.type().boxedName());
            }
        }
        entity.hidden()
                .forEach(record ->
                        findings.add(EntityCode.HIDDEN_MARKS, record.origin(), entity.name(), record.value()));
        return findings.toFindings();
    }

    private static void checkJson(EntityModel entity, FieldModel field, Findings.Collector findings) {
        if (field.isJson().value() && isScalar(field.type().kind())) {
            findings.add(
                    EntityCode.MISPLACED_ANNOTATION,
                    field.isJson().origin(),
                    "Json",
                    field.name(),
                    "columns hold a '" + field.type().display() + "' as it is",
                    "Remove the annotation.");
        }
        for (IdleModel idle : field.idle()) {
            if (idle.isMisleading()) {
                findings.add(
                        EntityCode.MISPLACED_ANNOTATION,
                        idle.origin(),
                        idle.annotation().substring(1),
                        idle.component(),
                        "component '" + field.name() + "' of entity '" + entity.name() + "' stores '" + idle.record()
                                + "' as JSON",
                        "Remove the annotation.");
            } else {
                findings.add(
                        EntityCode.IDLE_IN_JSON,
                        idle.origin(),
                        idle.annotation(),
                        idle.component(),
                        idle.record(),
                        field.name(),
                        entity.name(),
                        idle.record());
            }
        }
    }

    private static boolean isScalar(FieldKind kind) {
        return switch (kind) {
            case LIST, SET, MAP, RECORD, CONVERTED, RECURSIVE, UNDECIDED, UNSUPPORTED -> false;
            default -> true;
        };
    }

    private static void check(EntityModel entity, FieldModel field, Findings.Collector findings) {
        String type = field.type().display();
        if (field.type().kind() == FieldKind.CONVERTED && field.type().isAccessible()) {
            return;
        }
        if (field.type().kind() == FieldKind.UNDECIDED && field.type().form() != TypeForm.ENTITY) {
            findings.add(EntityCode.UNDECIDED_RECORD, field.origin(), field.name(), entity.name(), type);
        } else if (field.type().kind() == FieldKind.UNSUPPORTED || field.type().kind() == FieldKind.UNDECIDED) {
            findings.addAll(TypeRefusal.of(entity, field));
        } else if (!field.type().isAccessible()) {
            findings.add(EntityCode.INACCESSIBLE_TYPE, field.origin(), field.name(), entity.name(), type);
        } else {
            findings.addAll(PartValidator.validate(entity, field));
            if (field.type().form() == TypeForm.EMPTY_ENUM) {
                findings.add(EntityCode.EMPTY_ENUM, field.origin(), field.name(), entity.name(), type);
            }
        }
    }
}
