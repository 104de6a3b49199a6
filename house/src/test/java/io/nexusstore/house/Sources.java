package io.nexusstore.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small module that a test writes and compiles. */
final class Sources {

    private final Path directory;
    private final List<Path> files = new ArrayList<>();

    Sources(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory.resolve("sources");
    }

    Sources with(String file, String text) throws IOException {
        Path path = directory().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        files.add(path);
        return this;
    }

    /** The directory of the class files. */
    Path compiled() throws IOException {
        Path classes = directory.resolve("classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "--release",
                    "17",
                    "-d",
                    classes.toString(),
                    "-p",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new AssertionError("The sources of the test do not compile; the compiler printed why.");
            }
        }
        return classes;
    }
}
