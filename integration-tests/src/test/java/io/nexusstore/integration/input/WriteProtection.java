package io.nexusstore.integration.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps everybody from writing to a file or directory, until it is closed, by whatever means there are. */
final class WriteProtection implements AutoCloseable {

    private final Path path;
    private final boolean isEffective;

    private WriteProtection(Path path, boolean isEffective) {
        this.path = path;
        this.isEffective = isEffective;
    }

    /** Protects the path; the permission alone does not stop a privileged user. */
    static WriteProtection of(Path path) throws IOException {
        if (!path.toFile().setWritable(false)) {
            throw new IOException("The permissions of a test's own file cannot be changed.");
        }
        if (Files.isWritable(path)) {
            attribute("+i", path);
        }
        return new WriteProtection(path, !Files.isWritable(path));
    }

    /** Returns whether the path is protected indeed. */
    boolean isEffective() {
        return isEffective;
    }

    @Override
    public void close() throws IOException {
        attribute("-i", path);
        if (!path.toFile().setWritable(true)) {
            throw new IOException("The permissions of a test's own file cannot be changed back.");
        }
    }

    private static void attribute(String change, Path path) {
        try {
            new ProcessBuilder("chattr", change, path.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException absent) {
            // A system without the tool protects by permissions alone.
        }
    }
}
