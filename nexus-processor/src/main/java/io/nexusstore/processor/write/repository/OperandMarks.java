package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.ProjectionModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a repository marks the parts of types as the entity does.
 *
 * <p>To NullAway, a {@code List<String>} is no {@code List<@Nullable String>}, nor the other way round; to Java, and to whoever
 * compares or copies, they are one.
 */
final class OperandMarks {

    /** What a component may say while NullAway says that it is not null. */
    private static final Set<Nullness> BELIED = Set.of(Nullness.CONSTRAINED, Nullness.HIDDEN);

    private OperandMarks() {}

    /** Returns whether a parameter is marked otherwise than what it is compared with. */
    static boolean differ(ConditionPlan condition) {
        if (condition instanceof ConditionPlan.Compared compared) {
            return compared.operands().stream()
                    .anyMatch(operand -> differ(operand, compared.field().type(), compared.relation()));
        }
        if (condition instanceof ConditionPlan.Identified) {
            return false; // an id has no parts to mark
        }
        if (condition instanceof ConditionPlan.Inverse inverse) {
            return differ(inverse.part());
        }
        List<ConditionPlan> parts = condition instanceof ConditionPlan.Either either
                ? either.parts()
                : ((ConditionPlan.Both) condition).parts();
        return parts.stream().anyMatch(OperandMarks::differ);
    }

    /** Returns whether a component of the record is marked otherwise than that of the entity, or by a constraint. */
    static boolean differ(MethodPlan.Projection projection) {
        List<ProjectionModel.Component> components = projection.record().components();
        for (int i = 0; i < components.size(); i++) {
            ProjectionModel.Component component = components.get(i);
            ComponentModel part = projection.parts().get(i);
            boolean isBelied =
                    BELIED.contains(component.nullness()) && (part.access().isOptional() || part.mayHoldNull());
            if (isBelied || !component.written().box().equals(part.type().boxedWritten())) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(ParameterModel operand, FieldType compared, Relation relation) {
        if (!compared.kind().hasForm()) {
            return false;
        }
        TypeName given = operand.written().withoutAnnotations();
        return switch (relation) {
            case IN, NOT_IN -> !bare(argument(given)).equals(compared.written());
            case CONTAINING -> !given.equals(bare(compared.writtenElement()));
            default -> !given.equals(compared.written());
        };
    }

    private static TypeName argument(TypeName collection) {
        return ((ParameterizedTypeName) collection).typeArguments().get(0);
    }

    private static TypeName bare(TypeName type) {
        TypeName bound = type instanceof WildcardTypeName wildcard
                ? wildcard.upperBounds().get(0)
                : type;
        return bound.withoutAnnotations();
    }
}
