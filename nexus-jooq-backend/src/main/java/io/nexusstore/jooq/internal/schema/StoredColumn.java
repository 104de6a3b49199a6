package io.nexusstore.jooq.internal.schema;

/**
 * A column as it stands in the database.
 *
 * @param name its name
 * @param type its declared type
 * @param isNotNull whether it is declared to refuse null
 * @param hasDefault whether it has a default value
 * @param keyPosition its place in the primary key from 1, or 0
 * @param isGenerated whether its value is computed
 * @param isBinary whether its texts are compared byte by byte
 */
record StoredColumn(
        String name,
        String type,
        boolean isNotNull,
        boolean hasDefault,
        int keyPosition,
        boolean isGenerated,
        boolean isBinary) {}
