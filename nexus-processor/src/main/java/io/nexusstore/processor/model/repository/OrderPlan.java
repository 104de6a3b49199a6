package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.FieldModel;

/**
 * One key of order.
 *
 * @param field the component to order by
 * @param ignoresCase whether the case of ASCII letters makes no difference
 * @param isDescending whether greater values come first
 * @param nulls where the rows without a value come
 */
public record OrderPlan(FieldModel field, boolean ignoresCase, boolean isDescending, NullsPlan nulls) {

    /** Creates a key as names spell them, which say nothing of null. */
    public OrderPlan(FieldModel field, boolean ignoresCase, boolean isDescending) {
        this(field, ignoresCase, isDescending, NullsPlan.DEFAULT);
    }
}
