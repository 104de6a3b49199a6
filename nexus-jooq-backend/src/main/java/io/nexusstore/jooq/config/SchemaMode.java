package io.nexusstore.jooq.config;

/**
 * What a backend may do to the schema that it finds.
 *
 * <p>In either mode a table that exists must have a column of the right type for each field, the id as its primary key,
 * no other column that an insert would have to fill, and the declared indexes, under whatever name. What is recorded of
 * its values must be what the fields read: a decimal of the same scale, for example. Everything that is not so is named
 * in one {@link io.nexusstore.error.BackendException} with code {@code SCHEMA_MISMATCH} when the entity is first used.
 * Columns that the entity does not declare are kept and ignored.
 *
 * <p>The store's own table {@code nexus_meta} is no part of the schema: it is created where it is missing, in either mode.
 */
public enum SchemaMode {
    /** Missing tables and indexes are created; what exists is checked and never altered. */
    CREATE,
    /** The file and everything in it must exist and is checked; nothing but {@code nexus_meta} is created. */
    VALIDATE
}
