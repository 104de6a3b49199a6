package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates what H2 reports into the store's exceptions, by its error codes alone. */
public final class H2Failures implements ConnectionFailures {

    private static final int DEADLOCK = 40001;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int UNIQUE_VIOLATION = 23505;

    private final String place;

    /** Creates the translation for the database at the place. */
    public H2Failures(String place) {
        this.place = place;
    }

    @Override
    public String path() {
        return place;
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return failure.getErrorCode() == UNIQUE_VIOLATION;
    }

    /** H2 undoes a statement that fails and nothing else, unless it gives up the transaction for another one. */
    @Override
    public boolean leavesTransaction(Throwable failure) {
        return !(failure.getCause() instanceof SQLException cause)
                || !(cause.getErrorCode() == DEADLOCK || isDisconnection(cause));
    }

    /** The connection is broken, the database was closed, or its file cannot be read or written any more. */
    @Override
    public boolean isDisconnection(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 90007, 90028, 90031, 90067, 90098, 90108, 90121 -> true;
            default -> false;
        };
    }

    /** The pool has no codes of its own. */
    @Override
    public boolean isOfDatabase(SQLException failure) {
        return failure.getErrorCode() != 0;
    }

    @Override
    public boolean isOfLock(Throwable failure) {
        return failure instanceof BackendException held && held.vendorCode().orElse(0) == LOCK_TIMEOUT;
    }

    @Override
    public BackendException commitUnknown(SQLException failure) {
        return failure(
                BackendException.COMMIT_UNKNOWN,
                null,
                "broke off during a commit, so that it may have taken place or not. Read what was to be written, then"
                        + " decide.",
                false,
                failure);
    }

    @Override
    public NexusException cannotOpen(SQLException failure) {
        String fact = switch (failure.getErrorCode()) {
            case 28000 -> "refused the user or the password. Correct them.";
            case 90011 -> "is named by a relative path. Begin it with ./ or ~/, or name it from the root.";
            case 90013, 90146, 90149 ->
                "does not exist, or may not be created from here. Create it, or correct the URL.";
            case 90020 -> "is open in another process. Close it there, or let a server of H2 share it.";
            case 90113 -> "is opened with a setting that H2 does not know. Correct the URL.";
            case 90028, 90031, 90067 ->
                "cannot be reached. Check that the server runs, or that the file may be read and written,"
                        + " then open it again.";
            default -> null;
        };
        boolean isRetryable = failure.getErrorCode() == 90020 || failure.getErrorCode() == 90067;
        return fact == null
                ? translate(failure, null)
                : failure(BackendException.CANNOT_OPEN, null, fact, isRetryable, failure);
    }

    @Override
    public NexusException translate(SQLException failure, @Nullable String entity) {
        if (isDisconnection(failure)) {
            return failure(
                    BackendException.CONNECTION_LOST,
                    entity,
                    "was closed, or its connection was lost. What was not committed is undone; try again once it can"
                            + " be reached.",
                    true,
                    failure);
        }
        return switch (failure.getErrorCode()) {
            case DEADLOCK, 90131 ->
                failure(
                        BackendException.SERIALIZATION_FAILURE,
                        entity,
                        "gave up this transaction, since a concurrent one changed what it works on, or both waited for"
                                + " each other. Run the whole transaction again.",
                        true,
                        failure);
            case LOCK_TIMEOUT ->
                failure(
                        BackendException.BUSY,
                        entity,
                        "has a row or table that another transaction holds for too long. Try again, let the other one"
                                + " finish, or raise writerTimeout.",
                        true,
                        failure);
            case 57014 ->
                failure(
                        BackendException.STATEMENT_TIMEOUT,
                        entity,
                        "cancelled a statement: it ran for longer than statementTimeout, or an administrator stopped"
                                + " it. Ask for less, add an index, or raise the timeout.",
                        false,
                        failure);
            default -> other(failure, entity);
        };
    }

    private NexusException other(SQLException failure, @Nullable String entity) {
        return switch (failure.getErrorCode()) {
            case 90100 ->
                failure(
                        BackendException.FULL,
                        entity,
                        "has no space left. Free some, then write again; nothing was written.",
                        false,
                        failure);
            case 90097 ->
                failure(
                        BackendException.READ_ONLY,
                        entity,
                        "cannot be written to. Make its files writable, or open it without ACCESS_MODE_DATA=r.",
                        false,
                        failure);
            case 42102, 42103, 42104, 42122, 22018 ->
                failure(
                        BackendException.SCHEMA_MISMATCH,
                        entity,
                        "was changed since its schema was checked: a table or column is not what the entity declares."
                                + " Restore it, then open the database again.",
                        false,
                        failure);
            case 42101, 42111, 42121, 90035 ->
                failure(
                        BackendException.BUSY,
                        entity,
                        "was given the same table or index by another process at this moment. Try again.",
                        true,
                        failure);
            case 90030 ->
                failure(BackendException.CORRUPT, entity, "is damaged. Restore it from a backup.", false, failure);
            case 22001 ->
                new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        entity,
                        "A value is longer than H2, or its column, can store. Keep large contents in files and store"
                                + " their place.",
                        failure);
            default -> failure(BackendException.BACKEND_ERROR, entity, unnamed(failure), false, failure);
        };
    }

    private static String unnamed(SQLException failure) {
        int code = failure.getErrorCode();
        return code / 1000 == 23
                ? "refused a row by a constraint that the entity does not declare. Compare the table's constraints with"
                        + " the entity."
                : "reported a failure with error code " + code
                        + ". The cause names the statement's fault; check the database and the call.";
    }

    private BackendException failure(
            String code, @Nullable String entity, String fact, boolean retryable, SQLException cause) {
        return new BackendException(
                code,
                entity,
                "Database '" + place + "' " + fact,
                Map.of("database", place),
                cause.getSQLState(),
                cause.getErrorCode(),
                retryable,
                cause);
    }
}
