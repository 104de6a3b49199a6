package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.BackendException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file of a database.
 *
 * <p>A database in memory has a file as well, so that readers have snapshots beside a writer as with any other; it lies
 * in the memory file system where there is one, is known to nobody else, and is deleted when it is closed.
 */
final class DatabaseFile {

    private static final Path MEMORY_FILE_SYSTEM = Path.of("/dev/shm");
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private final Path path;
    private final boolean isTemporary;

    private DatabaseFile(Path path, boolean isTemporary) {
        this.path = path;
        this.isTemporary = isTemporary;
    }

    /**
     * Returns the file at the path, or a temporary one for null.
     *
     * @throws BackendException when there can be no file
     */
    static DatabaseFile of(@Nullable Path path) {
        return path == null ? temporary() : new DatabaseFile(checked(path.toAbsolutePath()), false);
    }

    /** Returns the absolute path. */
    Path path() {
        return path;
    }

    /** Returns what messages call the database. */
    String name() {
        return isTemporary ? ":memory:" : path.toString();
    }

    /** Deletes a file that nobody can ask for any more. */
    void deleteIfTemporary() {
        if (!isTemporary) {
            return;
        }
        try {
            Files.deleteIfExists(path);
            for (String companion : COMPANIONS) {
                Files.deleteIfExists(Path.of(path + companion));
            }
        } catch (IOException failure) {
            throw new BackendException(
                    BackendException.BACKEND_ERROR,
                    null,
                    "Temporary file '" + path + "' could not be deleted. Delete it by hand.",
                    Map.of("path", path.toString()),
                    failure);
        }
    }

    private static DatabaseFile temporary() {
        try {
            Path file = Files.isDirectory(MEMORY_FILE_SYSTEM) && Files.isWritable(MEMORY_FILE_SYSTEM)
                    ? Files.createTempFile(MEMORY_FILE_SYSTEM, "nexus-", ".db")
                    : Files.createTempFile("nexus-", ".db");
            deleteAtExit(file);
            return new DatabaseFile(file, true);
        } catch (IOException failure) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "No temporary file could be created for a database in memory. Check the directory that"
                            + " java.io.tmpdir names.",
                    Map.of(),
                    failure);
        }
    }

    /** A program that ends without closing leaves the companions as well, which hold memory for as long as they lie. */
    private static void deleteAtExit(Path file) {
        file.toFile().deleteOnExit();
        COMPANIONS.forEach(companion -> new File(file + companion).deleteOnExit());
    }

    /** The driver and SQLite tell these cases apart in words alone, or not at all. */
    private static Path checked(Path path) {
        Path parent = path.getParent();
        if (Files.isDirectory(path)) {
            throw cannotOpen(path, "is a directory. Name a file in it");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw cannotOpen(path, "lies in a directory that does not exist. Create the directory first");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw cannotOpen(path, "is no regular file. Name another one");
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new BackendException(
                    BackendException.READ_ONLY,
                    null,
                    "Database '" + path + "' cannot be written to. Make the file and its directory writable.",
                    Map.of("path", path.toString()),
                    null);
        }
        return path;
    }

    private static BackendException cannotOpen(Path path, String fact) {
        return new BackendException(
                BackendException.CANNOT_OPEN,
                null,
                "Database '" + path + "' " + fact + ".",
                Map.of("path", path.toString()),
                null);
    }
}
