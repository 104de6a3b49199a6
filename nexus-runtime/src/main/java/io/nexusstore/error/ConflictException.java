package io.nexusstore.error;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The stored state contradicts the write: another version, an id that exists already, or a unique value that is taken.
 */
public final class ConflictException extends NexusException {

    /** The row has another version than the one that was edited. */
    public static final String VERSION_CONFLICT = "CONFLICT";

    /** A row of this id exists already. */
    public static final String ALREADY_EXISTS = "ALREADY_EXISTS";

    /** Another row holds the value of a unique field. */
    public static final String UNIQUE_VIOLATION = "UNIQUE_VIOLATION";

    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<String> fields;
    private final long expectedVersion;

    private ConflictException(
            String code,
            String entity,
            String id,
            List<String> fields,
            long expected,
            String message,
            @Nullable Throwable cause) {
        super(code, entity, message, cause);
        this.id = id;
        this.fields = List.copyOf(fields);
        this.expectedVersion = expected;
    }

    /**
     * Returns the failure of a write whose version is not the stored one, or whose row is gone.
     *
     * @param entity the simple name of the entity
     * @param id the id in its text form
     * @param expected the version that the write was based on
     */
    public static ConflictException version(String entity, String id, long expected) {
        return new ConflictException(
                VERSION_CONFLICT,
                entity,
                id,
                List.of(),
                expected,
                "Entity '" + entity + "' with id '" + id + "' is not stored at version " + expected
                        + ". Read it again, apply the change to what is stored now, and save that.",
                null);
    }

    /**
     * Returns the failure of an insert whose id is taken.
     *
     * @param entity the simple name of the entity
     * @param id the id in its text form
     * @param cause the database's report, or null
     */
    public static ConflictException alreadyExists(String entity, String id, @Nullable Throwable cause) {
        return new ConflictException(
                ALREADY_EXISTS,
                entity,
                id,
                List.of(),
                -1,
                "Entity '" + entity + "' with id '" + id
                        + "' exists already. Read it and save the change with its version," + " or use another id.",
                cause);
    }

    /**
     * Returns the failure of a write whose unique field holds a value that another row has.
     *
     * @param entity the simple name of the entity
     * @param id the id of the refused row in its text form
     * @param fields the names of the fields of the unique index
     * @param cause the database's report, or null
     */
    public static ConflictException unique(String entity, String id, List<String> fields, @Nullable Throwable cause) {
        return new ConflictException(
                UNIQUE_VIOLATION,
                entity,
                id,
                fields,
                -1,
                "Entity '" + entity + "' with id '" + id + "' was not written: another row holds the same value of "
                        + (fields.size() == 1 ? "unique field '" : "unique fields '") + String.join("', '", fields)
                        + "'. Change the value, or change the other row first.",
                cause);
    }

    /** Returns the id of the refused entity in its text form. */
    public String id() {
        return id;
    }

    /** Returns the names of the unique fields that are taken; empty for the other conflicts. */
    public List<String> fields() {
        return fields == null ? List.of() : fields;
    }

    /** Returns the version that the write was based on; empty unless the code is {@link #VERSION_CONFLICT}. */
    public OptionalLong expectedVersion() {
        return expectedVersion < 0 ? OptionalLong.empty() : OptionalLong.of(expectedVersion);
    }
}
