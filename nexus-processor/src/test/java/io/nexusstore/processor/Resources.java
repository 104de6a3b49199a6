package io.nexusstore.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The sources that several tests compile, as files. */
final class Resources {

    static final Path ROOT = Path.of("src/test/resources");

    private Resources() {}

    /** Returns all entities, which belong to one package. */
    static List<JavaFileObject> entities() {
        return sources("entities");
    }

    static List<JavaFileObject> sources(String directory) {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> JavaFileObjects.forSourceString("shop." + stem(file), read(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String stem(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
