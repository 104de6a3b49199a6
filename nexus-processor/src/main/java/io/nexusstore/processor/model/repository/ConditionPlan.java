package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import java.util.List;

/** A condition that was checked. */
public sealed interface ConditionPlan {

    /** Returns whether it compares the whole id somewhere, where that is a record of several values. */
    default boolean asksForWholeId() {
        return false;
    }

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
     * A comparison of the whole id with another, or with several, where the id is a record of several values.
     *
     * @param id the id
     * @param relation how it is compared: equal or among, or the complement of these
     * @param operand what it is compared with
     */
    record Identified(EmbeddedModel id, Relation relation, ParameterModel operand) implements ConditionPlan {

        @Override
        public boolean asksForWholeId() {
            return true;
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

        @Override
        public boolean asksForWholeId() {
            return parts.stream().anyMatch(ConditionPlan::asksForWholeId);
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

        @Override
        public boolean asksForWholeId() {
            return parts.stream().anyMatch(ConditionPlan::asksForWholeId);
        }
    }

    /**
     * Holds where the part does not hold.
     *
     * @param part the part
     */
    record Inverse(ConditionPlan part) implements ConditionPlan {

        @Override
        public boolean asksForWholeId() {
            return part.asksForWholeId();
        }
    }
}
