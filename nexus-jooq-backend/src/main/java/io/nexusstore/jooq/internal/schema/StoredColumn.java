package io.nexusstore.jooq.internal.schema;

/**
 * A column as the database has it.
 *
 * @param name its name
 * @param type its declared type, perhaps empty
 * @param collation the collation that compares its text
 * @param isNotNull whether it is declared NOT NULL
 * @param hasDefault whether it declares a default value
 * @param keyPosition its place in the primary key, from 1, or 0
 * @param isGenerated whether the database computes it
 */
record StoredColumn(
        String name,
        String type,
        String collation,
        boolean isNotNull,
        boolean hasDefault,
        int keyPosition,
        boolean isGenerated) {

    /** The type of strict tables that admits values of every class. */
    private static final String ANY = "ANY";

    /** Returns whether a strict table admits values of every class in it. */
    boolean isAny() {
        return type.equalsIgnoreCase(ANY);
    }

    /** Returns whether a row that does not name it is refused. */
    boolean isDemanded() {
        return isNotNull && !hasDefault && keyPosition == 0 && !isGenerated;
    }
}
