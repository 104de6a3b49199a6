package io.nexusstore.jooq.config;

/** What a backend may do to the schema that it finds. */
public enum SchemaMode {
    /** Missing tables and indexes are created; what exists is checked. */
    CREATE,
    /** Everything must exist and is checked; nothing is created or altered. */
    VALIDATE
}
