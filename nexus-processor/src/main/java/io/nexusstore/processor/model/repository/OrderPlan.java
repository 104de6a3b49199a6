package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.FieldModel;

/**
 * One key of order.
 *
 * @param field the component to order by
 * @param ignoresCase whether the case of ASCII letters makes no difference
 * @param isDescending whether greater values come first
 */
public record OrderPlan(FieldModel field, boolean ignoresCase, boolean isDescending) {}
