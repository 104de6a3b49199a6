package io.nexusstore.processor.validate;

import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.model.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several annotations may limit: a stored field that is sound by each of them, or a part of its values.
 *
 * @param entity the entity
 * @param name its name as users write it, with a step for each part
 * @param type its type
 * @param constraints the constraints of Jakarta Validation on it
 * @param field the field, or null for a part
 * @param nullRefusal what refuses null beside constraints, or null when nothing does
 */
record Limited(
        EntityModel entity,
        String name,
        FieldType type,
        List<ConstraintModel> constraints,
        @Nullable FieldModel field,
        @Nullable String nullRefusal) {

    private static final String NOT_NULLABLE = "its type without @Nullable";

    /** Returns everything in the entity that constraints limit. */
    static List<Limited> all(EntityModel entity) {
        List<Limited> all = new ArrayList<>();
        for (FieldModel field : entity.fields()) {
            if (field.type().kind() != FieldKind.UNSUPPORTED) {
                all.add(new Limited(
                        entity, field.name(), field.type(), field.limits().constraints(), field, nullRefusal(field)));
                addParts(entity, field.name(), field.type(), all);
            }
        }
        return all;
    }

    private static void addParts(EntityModel entity, String name, FieldType type, List<Limited> all) {
        for (PartModel part : type.parts()) {
            String path = name + part.step(type);
            String refusal = part.isNullable() ? null : nullRefusal(part.type(), NOT_NULLABLE);
            all.add(new Limited(entity, path, part.type(), part.constraints(), null, refusal));
            addParts(entity, path, part.type(), all);
        }
    }

    private static @Nullable String nullRefusal(FieldModel field) {
        if (field.isFilled()) {
            return null;
        }
        if (field.is(Role.ID)) {
            return nullRefusal(field.type(), "@Id");
        }
        if (field.limits().required().value()) {
            return "@Field(required = true)";
        }
        return field.type().isPrimitive() || field.nullness() == Nullness.NON_NULL
                ? nullRefusal(field.type(), NOT_NULLABLE)
                : null;
    }

    private static String nullRefusal(FieldType type, String otherwise) {
        return type.isPrimitive() ? "its type '" + type.display() + "'" : otherwise;
    }

    /** Returns whether it is an id of numbers that the database gives, which count from 1 on. */
    boolean isDrawn() {
        return field != null && field.is(Role.ID) && field.isGenerated().value() && type.kind() == FieldKind.LONG;
    }

    /** Returns the first constraint of these kinds, or empty when there is none. */
    Optional<ConstraintModel> first(Set<ConstraintKind> kinds) {
        return constraints.stream()
                .filter(constraint -> kinds.contains(constraint.kind()))
                .findFirst();
    }

    /** Returns the greatest number that the type holds; its least is about as small. Empty when it has no end. */
    Optional<BigDecimal> greatest() {
        if (!type.kind().hasDigits()) {
            return Optional.of(RangeValidator.greatest(type.kind(), 0, 0));
        }
        return Stream.ofNullable(field)
                .map(digits -> RangeValidator.greatest(type.kind(), digits.precision(), digits.scale()))
                .findFirst();
    }

    /** Returns how many digits behind the point all values have, or empty where that differs. */
    Optional<Integer> scale() {
        if (type.kind().isIntegral() || type.kind() == FieldKind.BIG_INTEGER) {
            return Optional.of(0);
        }
        return Stream.ofNullable(field)
                .filter(digits -> type.kind() == FieldKind.DECIMAL)
                .map(FieldModel::scale)
                .findFirst();
    }

    /** Returns the greatest length that the field is given, by default too, or empty when it has none. */
    Optional<Integer> maxLength() {
        return Stream.ofNullable(field)
                .map(entity::maxLength)
                .filter(length -> length != LimitsModel.UNLIMITED)
                .findFirst();
    }
}
