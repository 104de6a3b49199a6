package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.ComponentModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that was checked, as it is to be written.
 *
 * @param method the method
 * @param verb what it does
 * @param condition for which entities
 * @param order the keys of order, the most significant first
 * @param limit the greatest number of results
 * @param answer in which form it answers
 * @param projection the record that it answers with, or null for whole entities
 */
public record MethodPlan(
        MethodModel method,
        Verb verb,
        ConditionPlan condition,
        List<OrderPlan> order,
        LimitPlan limit,
        Answer answer,
        @Nullable Projection projection) {

    /** Copies the list. */
    public MethodPlan {
        order = List.copyOf(order);
    }

    /**
     * A record made of components of the entity.
     *
     * @param record the record
     * @param parts the components of the entity, one for each of the record's
     */
    public record Projection(ProjectionModel record, List<ComponentModel> parts) {

        /** Copies the list. */
        public Projection {
            parts = List.copyOf(parts);
        }
    }
}
