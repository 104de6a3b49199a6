package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;

/** Judges an entity as a whole; what passes here without an error can be written. */
public final class EntityValidator {

    private EntityValidator() {}

    /** Returns everything that is wrong with the entity, one finding for each cause. */
    public static Findings validate(EntityModel entity) {
        Findings shape = ShapeValidator.validate(entity);
        if (shape.hasErrors()) {
            return shape;
        }
        Findings embedded = EmbeddedValidator.validate(entity);
        if (embedded.hasErrors()) {
            return shape.and(embedded);
        }
        Findings limits = LimitsValidator.validate(entity).and(ConstraintValidator.validate(entity));
        return shape.and(RoleValidator.validate(entity))
                .and(TypeValidator.validate(entity))
                .and(ConverterValidator.validate(entity))
                .and(NameValidator.validate(entity))
                .and(limits)
                .and(limits.hasErrors() ? Findings.none() : ContradictionValidator.validate(entity))
                .and(IndexValidator.validate(entity));
    }
}
