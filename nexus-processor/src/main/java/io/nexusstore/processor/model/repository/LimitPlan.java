package io.nexusstore.processor.model.repository;

import org.jspecify.annotations.Nullable;

/**
 * How many results there are at most.
 *
 * @param rows the number, or {@link #UNLIMITED}
 * @param parameter the parameter that holds the number instead, or null
 */
public record LimitPlan(long rows, @Nullable ParameterModel parameter) {

    /** The number of rows when there is no limit. */
    public static final long UNLIMITED = -1;

    /** Returns no limit. */
    public static LimitPlan none() {
        return new LimitPlan(UNLIMITED, null);
    }

    /** Returns a limit that is known. */
    public static LimitPlan of(long rows) {
        return new LimitPlan(rows, null);
    }

    /** Returns a limit that the caller gives. */
    public static LimitPlan of(ParameterModel parameter) {
        return new LimitPlan(UNLIMITED, parameter);
    }

    /** Returns whether there is a limit. */
    public boolean isPresent() {
        return rows != UNLIMITED || parameter != null;
    }
}
