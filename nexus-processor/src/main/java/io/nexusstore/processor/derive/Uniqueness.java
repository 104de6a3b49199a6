package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexPlan;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.Relation;
import java.util.List;
import java.util.stream.Stream;

/** Decides whether a condition can hold for one entity at most. */
final class Uniqueness {

    private Uniqueness() {}

    /** Returns whether the condition demands a value of each component of the id or of a unique index. */
    static boolean holds(EntityModel entity, ConditionPlan condition) {
        List<FieldModel> fixed = fixed(condition).toList();
        boolean isId = entity.id().leaves().stream().allMatch(id -> isAmong(fixed, id));
        return isId
                || IndexPlan.of(entity).stream()
                        .anyMatch(index ->
                                index.isUnique() && index.fields().stream().allMatch(field -> isAmong(fixed, field)));
    }

    /** Returns the components that must have one value. */
    private static Stream<FieldModel> fixed(ConditionPlan condition) {
        if (condition instanceof ConditionPlan.Both both) {
            return both.parts().stream().flatMap(Uniqueness::fixed);
        }
        if (condition instanceof ConditionPlan.Identified identified) {
            return identified.relation() == Relation.EQUAL ? identified.id().leaves().stream() : Stream.empty();
        }
        return condition instanceof ConditionPlan.Compared compared && isFixing(compared)
                ? Stream.of(compared.field())
                : Stream.empty();
    }

    /** Returns whether one value alone fulfils the comparison; null is none, since unique indexes allow it many times. */
    private static boolean isFixing(ConditionPlan.Compared compared) {
        return switch (compared.relation()) {
            case TRUE, FALSE -> true;
            case EQUAL ->
                !compared.ignoresCase()
                        && compared.operands().stream().noneMatch(operand -> operand.nullness() == Nullness.NULLABLE);
            default -> false;
        };
    }

    private static boolean isAmong(List<FieldModel> fields, FieldModel wanted) {
        return fields.stream().anyMatch(field -> field.index() == wanted.index());
    }
}
