package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.ShapeModel;

/** Judges whether a type can be an entity at all. */
final class ShapeValidator {

    /** What the class file format allows a constructor beside {@code this}. */
    private static final int SLOTS = 254;

    private ShapeValidator() {}

    static Findings validate(EntityModel entity) {
        ShapeModel shape = entity.shape();
        if (!shape.isRecord()) {
            return Findings.of(EntityCode.NOT_A_RECORD, entity.origin(), entity.name(), shape.declaration());
        }
        Findings.Collector findings = Findings.collector();
        if (!shape.typeParameters().isEmpty()) {
            findings.add(
                    EntityCode.GENERIC_ENTITY,
                    entity.origin(),
                    entity.name(),
                    String.join(", ", shape.typeParameters()));
        }
        if (!shape.privateScopes().isEmpty()) {
            findings.add(
                    EntityCode.PRIVATE_ENTITY,
                    entity.origin(),
                    entity.name(),
                    shape.privateScopes().get(0));
        }
        if (entity.packageName().isEmpty()) {
            findings.add(EntityCode.UNNAMED_PACKAGE, entity.origin(), entity.name());
        }
        int slots = entity.components().stream().mapToInt(ShapeValidator::slots).sum();
        if (slots > SLOTS) {
            findings.add(EntityCode.TOO_MANY_COMPONENTS, entity.origin(), entity.name(), slots, SLOTS);
        }
        return findings.toFindings();
    }

    private static int slots(ComponentModel component) {
        FieldKind kind = component.type().kind();
        return component.type().isPrimitive() && (kind == FieldKind.LONG || kind == FieldKind.DOUBLE) ? 2 : 1;
    }
}
