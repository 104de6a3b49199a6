package io.nexusstore.jooq.internal.translate;

/**
 * One key of a total order, and whether the place that rows must lie behind holds null there.
 *
 * @param field the field
 * @param isDescending whether greater values come first
 * @param isNullable whether the column admits null, which comes first ascending and last descending
 * @param isNullPlace whether the place holds null; false where there is no place
 */
record OrderKey(int field, boolean isDescending, boolean isNullable, boolean isNullPlace) {

    boolean isPlainAscending() {
        return !isDescending && !isNullable;
    }
}
