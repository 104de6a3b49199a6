package io.nexusstore.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of promises in {@code docs/evidence.md}, whose figures are written by the commands that check them.
 *
 * <p>A row is found by the anchor in its first cell, {@code <a id="key"></a>}; the last cell holds the figures. Rows are
 * rewritten only where the system property {@code evidence} is {@code true}, so that everyday builds leave the file
 * alone, or by a program that was told to in its own way; a key without a row is refused in any case.
 */
public final class Evidence {

    private final Path table;
    private final boolean writing;
    private final Clock clock;

    Evidence(Path table, boolean writing, Clock clock) {
        this.table = table;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Records the figures of one promise, with the JDK, the number of processors and the date beside them.
     *
     * @param key the anchor of the promise's row
     * @param figures one line of text without a vertical bar
     * @throws IllegalArgumentException if no row has this anchor, or the figures would break the table
     */
    public static void record(String key, String figures) {
        new Evidence(table(), Boolean.getBoolean("evidence"), Clock.systemUTC()).write(key, figures);
    }

    /**
     * Writes the figures of one promise as {@link #record} does, for a program with an option of its own: the system
     * property plays no part.
     *
     * @param key the anchor of the promise's row
     * @param figures one line of text without a vertical bar
     * @throws IllegalArgumentException if no row has this anchor, or the figures would break the table
     */
    public static void rewrite(String key, String figures) {
        new Evidence(table(), true, Clock.systemUTC()).write(key, figures);
    }

    /** Records the figures of one promise for a script: the arguments are key and figures. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected two arguments: the key of the promise and its figures.");
        }
        record(arguments[0], arguments[1]);
    }

    void write(String key, String figures) {
        if (figures.isBlank() || figures.contains("|") || figures.lines().count() != 1) {
            throw new IllegalArgumentException("Figures are one line of text without '|', not: " + figures);
        }
        // Test JVMs of two modules may write at once.
        try (FileChannel file = FileChannel.open(table, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            String text = readAll(file);
            String changed = withRow(text, key, figures + " (" + circumstances() + ")");
            if (writing && lock.isValid()) {
                file.truncate(0);
                writeAll(file, changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path table() {
        return Project.current().root().resolve(Path.of("docs", "evidence.md"));
    }

    private String withRow(String text, String key, String cell) {
        String anchor = "<a id=\"" + key + "\"></a>";
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("|") && line.contains(anchor)) {
                int end = line.lastIndexOf('|');
                int start = line.lastIndexOf('|', end - 1);
                lines.set(i, line.substring(0, start) + "| " + cell + " |");
                return String.join("\n", lines) + "\n";
            }
        }
        throw new IllegalArgumentException(
                "'" + table + "' has no row with " + anchor + ". Add the promise to the table.");
    }

    private String circumstances() {
        return "JDK " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + LocalDate.now(clock);
    }

    private static String readAll(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void writeAll(FileChannel file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        file.position(0);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
