package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that lead to no database, and files that are none or are damaged. */
@Timeout(120)
final class UnopenableFileTest {

    private static final int PAGE = 4_096;

    @TempDir
    Path directory;

    @Test
    void directoryForAFile() throws IOException {
        Path path = Files.createDirectory(directory.resolve("shop.db"));

        Openings.refused(BackendException.CANNOT_OPEN, path, "is a directory. Name a file in it");

        Files.delete(path);
        Openings.usable(path);
    }

    @Test
    void missingDirectory() throws IOException {
        Path path = directory.resolve("absent").resolve("shop.db");

        Openings.refused(BackendException.CANNOT_OPEN, path, "Create the directory first");

        assertThat(path.getParent()).doesNotExist();
        Files.createDirectory(path.getParent());
        Openings.usable(path);
    }

    @Test
    void fileForADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        Openings.refused(BackendException.CANNOT_OPEN, file.resolve("shop.db"), "Create the directory first");
    }

    @Test
    void emptyPath() {
        Openings.refused(BackendException.CANNOT_OPEN, Path.of(""), "Name a file in it");
    }

    @Test
    void emptyFile_isANewDatabase() throws IOException {
        Openings.usable(Files.createFile(directory.resolve("shop.db")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "SQLite format 2", "SQLite format 3\u0000", "%PDF-1.7\n", "\u0000"})
    void headerOfAnotherFormat(String header) throws IOException {
        byte[] content = new byte[3 * PAGE];
        new Random(header.hashCode()).nextBytes(content);
        byte[] first = header.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(first, 0, content, 0, first.length);
        Path file = Files.write(directory.resolve("shop.db"), content);

        Openings.refused(BackendException.CORRUPT, file, "Restore it from a backup");

        assertThat(file).hasBinaryContent(content);
        Files.delete(file);
        Openings.usable(file);
    }

    @Test
    void textFile() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.db"), "name,price\n".repeat(1_000));

        Openings.refused(BackendException.CORRUPT, file, "Restore it from a backup");

        assertThat(file).content().startsWith("name,price");
    }

    @Test
    void truncatedFile() throws IOException {
        Path file = filled();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, PAGE + PAGE / 2));

        Openings.refused(BackendException.CORRUPT, file, "Restore it from a backup");

        Files.write(file, whole);
        Openings.usable(file);
    }

    @Test
    void formatOfANewerSqlite() throws IOException {
        Path file = filled();
        byte[] whole = Files.readAllBytes(file);
        overwrite(file, 18, new byte[] {9, 9});

        Openings.refused(BackendException.CORRUPT, file, "Restore it from a backup");

        Files.write(file, whole);
        Openings.usable(file);
    }

    @ParameterizedTest
    @EnumSource
    void pageOverwrittenInTheMiddle(Form form) throws IOException {
        Path file = filled();
        Path backup = Files.copy(file, directory.resolve("backup.db"));
        byte[] noise = new byte[PAGE];
        Arrays.fill(noise, (byte) 0xA5);
        overwrite(file, Files.size(file) / PAGE / 2 * PAGE, noise);

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));

            BackendException corrupt =
                    failure(BackendException.class, BackendException.CORRUPT, () -> items.find(Query.all()));
            assertThat(corrupt.entity()).contains("Item");
            assertThat(corrupt.getMessage()).contains(file.toString(), "Restore it from a backup");
            failure(
                    BackendException.class,
                    BackendException.CORRUPT,
                    () -> form.transaction(
                            nexus,
                            transaction -> form.drive(transaction.store(Item_Model.INSTANCE))
                                    .find(Query.all())));
        }

        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
        Openings.usable(file);
    }

    private Path filled() {
        Path file = directory.resolve("shop.db");
        try (Nexus nexus = Openings.builder(file).open()) {
            List<Item> many = IntStream.range(0, 3_000)
                    .mapToObj(i -> new Item("i" + i, "label ".repeat(20), i))
                    .toList();
            nexus.store(Item_Model.INSTANCE).blocking().saveAll(many);
        }
        return file;
    }

    private static void overwrite(Path file, long place, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), place);
        }
    }
}
