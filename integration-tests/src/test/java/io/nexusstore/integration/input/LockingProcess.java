package io.nexusstore.integration.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Another process that holds a database until it is told to let go. */
final class LockingProcess implements AutoCloseable {

    private static final String HELD = "held";

    private final Process process;

    private LockingProcess(Process process) {
        this.process = process;
    }

    /** Holds the database whose path is the argument, until its input ends. */
    public static void main(String... arguments) throws SQLException, IOException {
        try (Connection connection = RawFile.connect(Path.of(arguments[0]))) {
            RawFile.run(connection, "BEGIN EXCLUSIVE");
            System.out.println(HELD);
            System.out.flush();
            while (System.in.read() >= 0) {
                // Whatever comes is no reason to let go.
            }
            RawFile.run(connection, "ROLLBACK");
        }
    }

    /** Returns once another process holds the database. */
    static LockingProcess holding(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        LockingProcess locking = new LockingProcess(process);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!HELD.equals(output.readLine())) {
            locking.close();
            throw new IllegalStateException("The other process could not lock the database.");
        }
        return locking;
    }

    /** Makes the other process let go, and waits until it has. */
    void release() {
        try {
            OutputStream input = process.getOutputStream();
            input.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The other process does not let go.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
