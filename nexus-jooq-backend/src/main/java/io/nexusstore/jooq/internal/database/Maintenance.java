package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.jooq.internal.dialect.SqliteConnector;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What is done beside the daily work, on connections and threads of its own: copies, checks, checkpoints. */
public final class Maintenance {

    private static final String SOUND = "ok";

    private final DatabaseFile file;
    private final SqliteConnector connector;
    private final SqliteFailures failures;
    private final ReaderPool readers;
    private final Scheduler workers;

    Maintenance(
            DatabaseFile file,
            SqliteConnector connector,
            SqliteFailures failures,
            ReaderPool readers,
            Scheduler workers) {
        this.file = file;
        this.connector = connector;
        this.failures = failures;
        this.readers = readers;
        this.workers = workers;
    }

    /** Returns the writing of a copy of the database, as it is at the subscription, to a file that must not exist. */
    public Mono<Void> backup(Path target) {
        return Mono.<Void>fromRunnable(() -> copy(target.toAbsolutePath())).subscribeOn(workers);
    }

    /** Returns what is wrong with the structure of the database; an empty list when nothing is. */
    public Mono<List<String>> integrityCheck() {
        return Mono.fromCallable(this::check).subscribeOn(workers);
    }

    /** Lets a worker move the log into the database, beside readers and writers. */
    void checkpoint() {
        try {
            workers.schedule(this::checkpointNow);
        } catch (RejectedExecutionException closed) {
            // Closing makes a checkpoint of its own.
        }
    }

    /** Removes what must not outlive the database. */
    void cleanUp() {
        file.deleteIfTemporary();
    }

    private void checkpointNow() {
        Session session;
        try {
            session = readers.borrow();
        } catch (StateException closed) {
            return;
        }
        try {
            session.yields("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            readers.giveBack(session);
        }
    }

    private void copy(Path target) {
        if (Files.exists(target)) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "File '" + target + "' exists already. Name a new file for the backup.");
        }
        boolean isComplete = false;
        try (Connection connection = connector.plain();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toString());
            statement.executeUpdate();
            isComplete = true;
        } catch (SQLException failure) {
            throw new SqliteFailures(target.toString()).translate(failure, null);
        } finally {
            if (!isComplete) {
                delete(target);
            }
        }
    }

    private static void delete(Path incomplete) {
        try {
            Files.deleteIfExists(incomplete);
        } catch (IOException failure) {
            throw new BackendException(
                    BackendException.BACKEND_ERROR,
                    null,
                    "The backup to '" + incomplete
                            + "' failed and what there is of it could not be deleted. Delete it by hand.",
                    Map.of("path", incomplete.toString()),
                    failure);
        }
    }

    private List<String> check() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = connector.plain();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("PRAGMA integrity_check")) {
            while (results.next()) {
                faults.add(results.getString(1));
            }
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
        return faults.equals(List.of(SOUND)) ? List.of() : List.copyOf(faults);
    }
}
