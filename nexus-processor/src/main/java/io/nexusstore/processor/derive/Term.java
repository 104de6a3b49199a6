package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.ParameterModel;
import io.nexusstore.processor.model.repository.Relation;
import java.util.List;

/**
 * A component and how it is compared, as a name says.
 *
 * @param component the component: a stored field, or an id of several
 * @param relation how it is compared
 * @param ignoresCase whether the case of ASCII letters makes no difference
 */
record Term(ComponentModel component, Relation relation, boolean ignoresCase) {

    /** Returns the condition of a sound term, compared with these. */
    ConditionPlan plan(List<ParameterModel> operands) {
        return component instanceof EmbeddedModel id
                ? new ConditionPlan.Identified(id, relation, operands.get(0))
                : new ConditionPlan.Compared((FieldModel) component, relation, ignoresCase, operands);
    }

    @Override
    public String toString() {
        return "'" + component.name() + "'" + (relation == Relation.EQUAL ? "" : " " + relation.word())
                + (ignoresCase ? " IgnoreCase" : "");
    }
}
