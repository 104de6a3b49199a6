package io.nexusstore.error;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The local database could not do its work: it is locked, full, read-only, corrupt, gone, or refused a statement.
 *
 * <p>Backends construct it, mapping by SQLSTATE or vendor code, never by text. Nothing of the failed commit was
 * written, but for {@link #COMMIT_UNKNOWN}.
 */
public non-sealed class BackendException extends NexusException {

    /** The database is held by somebody else; retryable. */
    public static final String BUSY = "BUSY";

    /** The disk or quota is exhausted. */
    public static final String FULL = "STORAGE_FULL";

    /** The database may only be read. */
    public static final String READ_ONLY = "READ_ONLY";

    /** The file is no database, or its pages contradict each other. */
    public static final String CORRUPT = "CORRUPT";

    /** The database cannot be opened at the given place. */
    public static final String CANNOT_OPEN = "CANNOT_OPEN";

    /** The stored schema is not the one that the entity declares. */
    public static final String SCHEMA_MISMATCH = "SCHEMA_MISMATCH";

    /** A stored row cannot be read as the entity; see {@link UnreadableRowException}. */
    public static final String UNREADABLE_ROW = "UNREADABLE_ROW";

    /** The connection to a server broke, and what was not committed is undone; retryable. */
    public static final String CONNECTION_LOST = "CONNECTION_LOST";

    /** The connection to a server broke during a commit, so that nobody knows whether it took place. */
    public static final String COMMIT_UNKNOWN = "COMMIT_UNKNOWN";

    /** All connections to a server were in use for too long; retryable. */
    public static final String POOL_EXHAUSTED = "POOL_EXHAUSTED";

    /** A concurrent transaction changed what this one works on; the whole transaction is retryable. */
    public static final String SERIALIZATION_FAILURE = "SERIALIZATION_FAILURE";

    /** Transactions waited for each other, and this one gave way; the whole transaction is retryable. */
    public static final String DEADLOCK = "DEADLOCK";

    /** A statement ran for longer than it may. */
    public static final String STATEMENT_TIMEOUT = "STATEMENT_TIMEOUT";

    /** Anything else that the database reported. */
    public static final String BACKEND_ERROR = "BACKEND_ERROR";

    private static final long serialVersionUID = 1L;

    private final boolean retryable;
    private final @Nullable String sqlState;
    private final int vendorCode;
    private final transient Map<String, String> details;

    /**
     * Creates a failure of the local database.
     *
     * @param code one of the constants of this class, or a backend's own
     * @param entity the simple name of the entity concerned, or null
     * @param message the fact and the remedy
     * @param details facts for programs, such as {@code path} or {@code table}
     * @param cause the driver's exception, or null
     */
    public BackendException(
            String code,
            @Nullable String entity,
            String message,
            Map<String, String> details,
            @Nullable Throwable cause) {
        this(code, entity, message, details, null, 0, false, cause);
    }

    /**
     * Creates a failure of the local database with what its driver reported.
     *
     * @param code one of the constants of this class, or a backend's own
     * @param entity the simple name of the entity concerned, or null
     * @param message the fact and the remedy
     * @param details facts for programs, such as {@code path} or {@code table}
     * @param sqlState the SQLSTATE, or null when the driver gave none
     * @param vendorCode the database's own code, or 0
     * @param retryable whether the same call may succeed when it is made again
     * @param cause the driver's exception, or null
     */
    public BackendException(
            String code,
            @Nullable String entity,
            String message,
            Map<String, String> details,
            @Nullable String sqlState,
            int vendorCode,
            boolean retryable,
            @Nullable Throwable cause) {
        super(code, entity, message, cause);
        this.retryable = retryable;
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
        this.details = Map.copyOf(details);
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }

    /** Returns the SQLSTATE that the driver reported, or empty. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /** Returns the database's own code, or empty. */
    public OptionalInt vendorCode() {
        return vendorCode == 0 ? OptionalInt.empty() : OptionalInt.of(vendorCode);
    }

    /** Returns facts for programs, such as the path or the table; never stored values. */
    public Map<String, String> details() {
        return details == null ? Map.of() : details;
    }
}
