package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates what PostgreSQL and its driver report into the store's exceptions, by SQLSTATE alone. */
public final class PostgresFailures implements ConnectionFailures {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String READ_ONLY = "25006";

    /** What the server reports when it ends a session, or takes none: it stops, starts, drops the database, or saw too long a pause. */
    private static final Set<String> ENDED_SESSIONS =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private final String place;

    /** Creates the translation for the database at the place. */
    public PostgresFailures(String place) {
        this.place = place;
    }

    @Override
    public String path() {
        return place;
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** PostgreSQL goes on with a transaction only from a savepoint before the statement that failed. */
    @Override
    public boolean leavesTransaction(Throwable failure) {
        return !(failure.getCause() instanceof SQLException);
    }

    /** Returns the name of the constraint that was violated, or null where the server names none. */
    public static @Nullable String constraint(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    @Override
    public boolean isDisconnection(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || ENDED_SESSIONS.contains(state);
    }

    @Override
    public boolean isOfDatabase(SQLException failure) {
        return failure instanceof PSQLException;
    }

    @Override
    public boolean isOfLock(Throwable failure) {
        return failure instanceof BackendException held && held.sqlState().equals(Optional.of(LOCK_NOT_AVAILABLE));
    }

    /** Returns whether a statement gave up waiting for a row or table. */
    public static boolean isOfLock(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    public BackendException commitUnknown(SQLException failure) {
        return failure(
                BackendException.COMMIT_UNKNOWN,
                null,
                "The connection to database '" + place + "' broke during a commit, so that it may have taken place or"
                        + " not. Read what was to be written, then decide.",
                false,
                failure);
    }

    @Override
    public NexusException cannotOpen(SQLException failure) {
        String state = state(failure);
        if (state.startsWith("28")) {
            return failure(
                    BackendException.CANNOT_OPEN,
                    null,
                    "Database '" + place + "' refused the user or the password. Correct them.",
                    false,
                    failure);
        }
        if (state.equals("3D000")) {
            return failure(
                    BackendException.CANNOT_OPEN,
                    null,
                    "Database '" + place + "' does not exist on its server. Create it, or correct the URL.",
                    false,
                    failure);
        }
        return isDisconnection(failure)
                ? failure(
                        BackendException.CANNOT_OPEN,
                        null,
                        "No connection to database '" + place + "' could be made. Check that the server runs and can be"
                                + " reached, then open it again.",
                        true,
                        failure)
                : translate(failure, null);
    }

    @Override
    public NexusException translate(SQLException failure, @Nullable String entity) {
        String state = state(failure);
        if (isDisconnection(failure)) {
            return failure(
                    BackendException.CONNECTION_LOST,
                    entity,
                    "The connection to database '" + place + "' was lost. What was not committed is undone; try again"
                            + " once the server can be reached.",
                    true,
                    failure);
        }
        return switch (state) {
            case "40001" ->
                failure(
                        BackendException.SERIALIZATION_FAILURE,
                        entity,
                        "A concurrent transaction on database '" + place
                                + "' changed what this one works on. Run the whole transaction again.",
                        true,
                        failure);
            case "40P01" ->
                failure(
                        BackendException.DEADLOCK,
                        entity,
                        "Transactions on database '" + place + "' waited for each other, and this one gave way. Run it"
                                + " again, and write rows in the same order everywhere.",
                        true,
                        failure);
            case LOCK_NOT_AVAILABLE ->
                failure(
                        BackendException.BUSY,
                        entity,
                        "Another transaction on database '" + place
                                + "' holds the row or table for too long. Try again,"
                                + " let the other one finish, or raise writerTimeout.",
                        true,
                        failure);
            case "57014" ->
                failure(
                        BackendException.STATEMENT_TIMEOUT,
                        entity,
                        "A statement on database '" + place + "' was cancelled: it ran for longer than"
                                + " statementTimeout, or an administrator stopped it. Ask for less, add an index, or"
                                + " raise the timeout.",
                        false,
                        failure);
            default -> byClass(state, failure, entity);
        };
    }

    private NexusException byClass(String state, SQLException failure, @Nullable String entity) {
        return switch (state) {
            case "53300" ->
                failure(
                        BackendException.BUSY,
                        entity,
                        "The server of database '" + place + "' takes no more connections. Lower the size of the pools,"
                                + " or raise max_connections.",
                        true,
                        failure);
            case "53100" ->
                failure(
                        BackendException.FULL,
                        entity,
                        "No space is left for database '" + place + "'. Free some, then write again; nothing was"
                                + " written.",
                        false,
                        failure);
            case READ_ONLY ->
                failure(
                        BackendException.READ_ONLY,
                        entity,
                        "Database '" + place + "' cannot be written to: the server is a standby, or the session reads"
                                + " only. Connect to the primary.",
                        false,
                        failure);
            case "42703", "42P01", "42804", "42883", "428C9", "0A000" ->
                failure(
                        BackendException.SCHEMA_MISMATCH,
                        entity,
                        "The schema of database '" + place + "' was changed since it was checked: a table or column is"
                                + " not what the entity declares. Restore it, then open the database again.",
                        false,
                        failure);
            case "54000" ->
                new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        entity,
                        "A value or row is larger than PostgreSQL can store or index. Keep large contents out of"
                                + " indexed fields.",
                        failure);
            case "XX001", "XX002" ->
                failure(
                        BackendException.CORRUPT,
                        entity,
                        "Database '" + place + "' is damaged. Restore it from a backup.",
                        false,
                        failure);
            default -> byAccess(state, failure, entity);
        };
    }

    private NexusException byAccess(String state, SQLException failure, @Nullable String entity) {
        return switch (state) {
            case "42501" ->
                failure(
                        BackendException.BACKEND_ERROR,
                        entity,
                        "The user of database '" + place + "' lacks a privilege. Grant it what the statement"
                                + " needs on the tables of the entities, or let their owner open the database once.",
                        false,
                        failure);
            case "3F000" ->
                failure(
                        BackendException.CANNOT_OPEN,
                        entity,
                        "The search path of database '" + place + "' names no schema that exists. Create it, or correct"
                                + " currentSchema in the URL.",
                        false,
                        failure);
            default -> other(state, failure, entity);
        };
    }

    private NexusException other(String state, SQLException failure, @Nullable String entity) {
        String fact = state.startsWith("23")
                ? "refused a row by a constraint that the entity does not declare. Compare the table's constraints with"
                        + " the entity."
                : "reported a failure with SQLSTATE " + (state.isEmpty() ? "unknown" : state)
                        + ". The cause names the statement's fault; check the database and the call.";
        return failure(BackendException.BACKEND_ERROR, entity, "Database '" + place + "' " + fact, false, failure);
    }

    private BackendException failure(
            String code, @Nullable String entity, String message, boolean retryable, SQLException cause) {
        return new BackendException(
                code, entity, message, Map.of("database", place), cause.getSQLState(), 0, retryable, cause);
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
