package io.nexusstore.jooq.internal.dialect;

/**
 * How much a condition may hold for a statement of an engine to take it.
 *
 * @param levels how many groups may stand within each other
 * @param values how many parameters it may have
 * @param comparisons how many comparisons it may have
 */
public record Limits(int levels, int values, int comparisons) {}
