package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Translates what the driver throws into the store's exceptions, by result code alone. */
public final class SqliteFailures implements Failures {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int TOO_BIG = 18;
    private static final int CONSTRAINT = 19;
    private static final int NOT_A_DATABASE = 26;

    private static final int CONSTRAINT_PRIMARY_KEY = 1555;
    private static final int CONSTRAINT_UNIQUE = 2067;
    private static final int CONSTRAINT_ROWID = 2579;

    private final String path;

    /** Creates the translation for the database at the path. */
    public SqliteFailures(String path) {
        this.path = path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return isUnique(failure);
    }

    /** SQLite undoes a statement that a constraint refused, and nothing else. */
    @Override
    public boolean leavesTransaction(Throwable failure) {
        return !(failure instanceof BackendException backend)
                || isConstraint(backend.vendorCode().orElse(0));
    }

    /** Returns whether a unique index or the primary key refused the row. */
    public static boolean isUnique(SQLException failure) {
        int code = code(failure);
        return code == CONSTRAINT_UNIQUE || code == CONSTRAINT_PRIMARY_KEY || code == CONSTRAINT_ROWID;
    }

    /** Returns whether a statement wrote where only reading is possible. */
    public static boolean isReadOnly(SQLException failure) {
        return (code(failure) & 0xff) == READ_ONLY;
    }

    /** Returns whether the database was found damaged. */
    public static boolean isCorruption(SQLException failure) {
        return (code(failure) & 0xff) == CORRUPT;
    }

    /** Returns whether a copy failed at the file that is written rather than at the one that is read. */
    public static boolean isOfTarget(SQLException failure) {
        return switch (code(failure) & 0xff) {
            case CANNOT_OPEN, FULL, READ_ONLY -> true;
            default -> false;
        };
    }

    /** Returns whether another process or connection was in the way. */
    public static boolean isBusy(SQLException failure) {
        return (code(failure) & 0xff) == BUSY;
    }

    private static boolean isConstraint(int code) {
        return (code & 0xff) == CONSTRAINT;
    }

    @Override
    public NexusException translate(SQLException failure, @Nullable String entity) {
        int code = code(failure);
        return switch (code & 0xff) {
            case BUSY, LOCKED ->
                failure(
                        BackendException.BUSY,
                        entity,
                        "Database '" + path
                                + "' is locked by another process or connection. Try again, let the other one"
                                + " finish, or raise busyTimeout.",
                        code,
                        true,
                        failure);
            case READ_ONLY ->
                failure(
                        BackendException.READ_ONLY,
                        entity,
                        "Database '" + path + "' cannot be written to. Make the file and its directory writable.",
                        code,
                        false,
                        failure);
            case CORRUPT, NOT_A_DATABASE ->
                failure(
                        BackendException.CORRUPT,
                        entity,
                        "File '" + path + "' is no SQLite database or is damaged. Restore it from a backup.",
                        code,
                        false,
                        failure);
            case FULL ->
                failure(
                        BackendException.FULL,
                        entity,
                        "No space is left for database '" + path
                                + "'. Free some, then write again; nothing was written.",
                        code,
                        false,
                        failure);
            case CANNOT_OPEN ->
                failure(
                        BackendException.CANNOT_OPEN,
                        entity,
                        "Database '" + path + "' cannot be opened. Check that the path is a file that this process may"
                                + " read and write, in a directory that exists.",
                        code,
                        false,
                        failure);
            case TOO_BIG ->
                new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        entity,
                        "A value or row is larger than SQLite can store. Keep large contents in files and store their"
                                + " place.",
                        failure);
            default -> other(code, failure, entity);
        };
    }

    /** Returns the extended result code of SQLite, or 0 when the failure has none. */
    public static int code(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code : failure.getErrorCode();
    }

    private NexusException other(int code, SQLException failure, @Nullable String entity) {
        String fact = switch (code & 0xff) {
            case INPUT_OUTPUT -> "could not be read or written. Check the disk and its mount, then open it again.";
            case CONSTRAINT ->
                entity == null
                        ? "refused a row by a constraint of its table, which the cause names. Change the row, or the constraint."
                        : "refused a row by a constraint that the entity does not declare. Compare the table's"
                                + " constraints with the entity.";
            default ->
                "reported a failure with result code " + code
                        + ". The cause names the statement's fault; check the database and the call.";
        };
        return failure(BackendException.BACKEND_ERROR, entity, "Database '" + path + "' " + fact, code, false, failure);
    }

    private BackendException failure(
            String code,
            @Nullable String entity,
            String message,
            int vendorCode,
            boolean retryable,
            SQLException cause) {
        return new BackendException(
                code, entity, message, Map.of("path", path), cause.getSQLState(), vendorCode, retryable, cause);
    }
}
