package io.nexusstore.jooq.internal.schema;

/**
 * A table that an entity was declared for, as it was when all were looked up at once.
 *
 * @param table the table
 * @param forms the forms of its values as they are stored
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RecordedTable(StoredTable table, byte[] forms) {}
