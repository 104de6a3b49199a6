package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.Role;
import java.util.List;

/** Judges which components are id, version and timestamps, and whether their types suit. */
final class RoleValidator {

    private final EntityModel entity;
    private final Findings.Collector findings = Findings.collector();

    private RoleValidator(EntityModel entity) {
        this.entity = entity;
    }

    static Findings validate(EntityModel entity) {
        RoleValidator validator = new RoleValidator(entity);
        if (entity.fieldsWith(Role.ID).isEmpty()) {
            validator.findings.add(EntityCode.MISSING_ID, entity.origin(), entity.name());
        }
        entity.components().forEach(validator::checkComponent);
        return validator.findings.toFindings();
    }

    private void checkComponent(ComponentModel component) {
        List<Located<Role>> roles = component.roles();
        if (roles.size() > 1) {
            findings.add(
                    EntityCode.CONFLICTING_ROLES,
                    roles.get(1).origin(),
                    component.name(),
                    entity.name(),
                    roles.get(0).value().annotation(),
                    roles.get(1).value().annotation());
        } else if (!roles.isEmpty()) {
            Located<Role> role = roles.get(0);
            ComponentModel first = first(role.value());
            if (first != component) {
                addDuplicate(first, component, role);
            } else if (component instanceof FieldModel field) {
                checkRole(field, role);
            }
        }
    }

    private ComponentModel first(Role role) {
        return entity.components().stream()
                .filter(component -> component.roles().stream().anyMatch(located -> located.value() == role))
                .findFirst()
                .orElseThrow();
    }

    private void checkRole(FieldModel field, Located<Role> role) {
        if (field.type().converter().isPresent()) {
            // That it is converted at all is reported elsewhere.
            return;
        }
        switch (role.value()) {
            case ID -> {
                checkId(field);
                checkNullableId(field);
            }
            case VERSION -> {
                if (field.type().kind() != FieldKind.LONG && field.type().kind() != FieldKind.INT) {
                    findings.add(
                            EntityCode.BAD_VERSION_TYPE,
                            field.origin(),
                            field.name(),
                            entity.name(),
                            field.type().display());
                }
            }
            case CREATED_AT, UPDATED_AT -> {
                if (field.type().kind() != FieldKind.INSTANT) {
                    findings.add(
                            EntityCode.BAD_TIMESTAMP_TYPE,
                            field.origin(),
                            field.name(),
                            entity.name(),
                            role.value().annotation(),
                            field.type().display());
                }
            }
        }
    }

    private void addDuplicate(ComponentModel first, ComponentModel second, Located<Role> role) {
        switch (role.value()) {
            case ID -> findings.add(EntityCode.DUPLICATE_ID, role.origin(), entity.name(), first.name(), second.name());
            case VERSION ->
                findings.add(EntityCode.DUPLICATE_VERSION, role.origin(), entity.name(), first.name(), second.name());
            case CREATED_AT, UPDATED_AT ->
                findings.add(
                        EntityCode.DUPLICATE_TIMESTAMP,
                        role.origin(),
                        entity.name(),
                        role.value().annotation(),
                        first.name(),
                        second.name());
        }
    }

    private void checkId(FieldModel id) {
        switch (id.type().kind()) {
            case STRING -> findings.addAll(GeneratedTextValidator.validate(entity, id));
            case INT, LONG -> findings.addAll(GeneratedNumberValidator.validate(entity, id));
            case UUID -> {}
            default ->
                findings.add(
                        EntityCode.UNSUPPORTED_ID_TYPE,
                        id.origin(),
                        id.name(),
                        entity.name(),
                        id.type().display());
        }
    }

    private void checkNullableId(FieldModel id) {
        boolean isNullable = !id.type().isPrimitive() && id.nullness() == Nullness.NULLABLE;
        if (isNullable && !id.isGenerated().value() && id.type().kind() != FieldKind.UNSUPPORTED) {
            findings.add(EntityCode.NULLABLE_ID, id.origin(), id.name(), entity.name());
        }
    }
}
