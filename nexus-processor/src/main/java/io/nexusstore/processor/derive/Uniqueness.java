package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexPlan;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a condition can hold for one entity at most. */
final class Uniqueness {

    private Uniqueness() {}

    /** Returns whether the terms demand a value of each component of the id or of a unique index. */
    static boolean holds(Site site, Subject.Read subject) {
        if (subject.hinted() != null || subject.reading().alternatives().size() != 1) {
            return false;
        }
        List<FieldModel> fixed = fixed(site, subject.reading().alternatives().get(0));
        boolean isId = site.entity().id().leaves().stream().allMatch(id -> isAmong(fixed, id));
        return isId
                || IndexPlan.of(site.entity()).stream()
                        .anyMatch(index ->
                                index.isUnique() && index.fields().stream().allMatch(field -> isAmong(fixed, field)));
    }

    /** Returns the components that must have one value; null is not a value, since unique indexes allow it many times. */
    private static List<FieldModel> fixed(Site site, List<Term> terms) {
        List<FieldModel> fixed = new ArrayList<>();
        int next = 0;
        for (Term term : terms) {
            if (term.relation() == Relation.TRUE || term.relation() == Relation.FALSE) {
                fixed.add(term.field());
            } else if (term.relation() == Relation.EQUAL) {
                ParameterModel operand = site.method().parameters().get(next);
                if (operand.nullness() != Nullness.NULLABLE) {
                    fixed.add(term.field());
                }
            }
            next += term.relation().operands();
        }
        return fixed;
    }

    private static boolean isAmong(List<FieldModel> fields, FieldModel wanted) {
        return fields.stream().anyMatch(field -> field.index() == wanted.index());
    }
}
