package io.nexusstore.jooq.internal.translate;

import java.util.List;

/**
 * A plan with the operands of one query, as they are stored.
 *
 * @param plan the plan
 * @param operands the operands; the plan says where each goes
 */
public record BoundPlan(Plan plan, List<Object> operands) {

    /** Returns the number of parameters. */
    public int size() {
        return plan.parameters();
    }

    /** Returns the value of the parameter, counted from 0. */
    public Object value(int parameter) {
        return operands.get(plan.operand(parameter));
    }
}
