package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.jooq.internal.dialect.SqliteConnector;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Session;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
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
    private final Errands errands;

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
        this.errands = new Errands(workers, failures);
    }

    /** Returns the writing of a copy of the database, as it is at the subscription, to a file that must not exist. */
    public Mono<Void> backup(Path target) {
        return errands.mono(() -> {
            copy(target.toAbsolutePath());
            return null;
        });
    }

    /** Returns what is wrong with the structure of the database; an empty list when nothing is. */
    public Mono<List<String>> integrityCheck() {
        return errands.mono(this::check);
    }

    /** Lets a worker move the log into the database, beside readers and writers. */
    void checkpoint() {
        try {
            workers.schedule(this::checkpointNow);
        } catch (RejectedExecutionException closed) {
            // Closing makes a checkpoint of its own.
        }
    }

    /** Begins nothing any more, and waits for copies and checks under way. */
    void close() {
        errands.close();
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

    /** The copy appears under its name when it is complete and on the disk. */
    private void copy(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target, null);
        }
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            vacuumInto(part, target);
            sync(part);
            Files.move(part, target);
        } catch (FileAlreadyExistsException late) {
            throw exists(target, late);
        } catch (IOException failure) {
            throw unfinished(target, failure);
        } finally {
            delete(part, target);
        }
    }

    private void vacuumInto(Path part, Path target) {
        try (Connection connection = connector.plain();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toString());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw (SqliteFailures.isOfTarget(failure) ? new SqliteFailures(target.toString()) : failures)
                    .translate(failure, null);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path part, Path target) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failure) {
            throw unfinished(target, failure);
        }
    }

    private static InvalidInputException exists(Path target, @Nullable IOException cause) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "File '" + target + "' exists already, and a backup replaces none. Name a new file for it.",
                cause);
    }

    private static BackendException unfinished(Path target, IOException cause) {
        return new BackendException(
                BackendException.BACKEND_ERROR,
                null,
                "Backup '" + target + "' could not be finished. Check the directory and its disk, then try again.",
                Map.of("path", target.toString()),
                cause);
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
            // The check itself may stumble over a damage that it has told already.
            if (faults.isEmpty() || !SqliteFailures.isCorruption(failure)) {
                throw failures.translate(failure, null);
            }
        }
        return faults.equals(List.of(SOUND)) ? List.of() : List.copyOf(faults);
    }
}
