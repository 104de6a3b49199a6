package io.nexusstore.integration.input;

import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file, or its directory, that may only be read.
 *
 * <p>Permissions do not stop a privileged user, who can make a file immutable instead where the file system and its
 * capabilities let him. Where neither works, as in some containers, nothing is unwritable to anybody, and these tests
 * show no more than that the file can be used.
 */
@Timeout(120)
final class ReadOnlyFileTest {

    private static final Item KEPT = new Item("a", "label", 1);

    @TempDir
    Path directory;

    @Test
    void readOnlyFile() throws Exception {
        Path file = directory.resolve("store.db");
        Openings.usable(file);
        try (WriteProtection protection = WriteProtection.of(file)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.READ_ONLY, file, "Make the file and its directory writable");
            }
        }
        Openings.usable(file);
    }

    @Test
    void newFileInAReadOnlyDirectory() throws Exception {
        Path inside = Files.createDirectory(directory.resolve("protected"));
        Path file = inside.resolve("store.db");
        try (WriteProtection protection = WriteProtection.of(inside)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.CANNOT_OPEN, file, "Check that the path is a file");
            }
        }
        Openings.usable(file);
    }

    @Test
    void databaseInAReadOnlyDirectory() throws Exception {
        Path inside = Files.createDirectory(directory.resolve("protected"));
        Path file = inside.resolve("store.db");
        Openings.usable(file);
        try (WriteProtection protection = WriteProtection.of(inside)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.CANNOT_OPEN, file, "Check that the path is a file");
            }
        }
        Openings.usable(file);
    }
}
