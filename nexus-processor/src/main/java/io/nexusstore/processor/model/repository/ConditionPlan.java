package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.FieldModel;
import java.util.List;

/** A condition that was checked. */
public sealed interface ConditionPlan {

    /**
     * A comparison of a component.
     *
     * @param field the component
     * @param relation how it is compared
     * @param ignoresCase whether the case of ASCII letters makes no difference
     * @param operands what it is compared with
     */
    record Compared(FieldModel field, Relation relation, boolean ignoresCase, List<ParameterModel> operands)
            implements ConditionPlan {

        /** Copies the list. */
        public Compared {
            operands = List.copyOf(operands);
        }
    }

    /**
     * Holds where all parts hold; always, without parts.
     *
     * @param parts the parts, in order
     */
    record Both(List<ConditionPlan> parts) implements ConditionPlan {

        /** Copies the list. */
        public Both {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds where a part holds.
     *
     * @param parts the parts, in order; at least one
     */
    record Either(List<ConditionPlan> parts) implements ConditionPlan {

        /** Copies the list. */
        public Either {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds where the part does not hold.
     *
     * @param part the part
     */
    record Inverse(ConditionPlan part) implements ConditionPlan {}
}
