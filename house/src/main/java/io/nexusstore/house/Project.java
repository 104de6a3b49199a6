package io.nexusstore.house;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the module under test and the repository around it lie on disk.
 *
 * @param root the directory of the repository
 * @param module the directory of the module whose tests run
 */
public record Project(Path root, Path module) {

    /**
     * Finds the module whose tests run, from the working directory that the build gives them.
     *
     * @throws IllegalStateException if the working directory is not inside the repository
     */
    public static Project current() {
        Path module = Path.of("").toAbsolutePath();
        for (Path directory = module; directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve(".mvn"))) {
                return new Project(directory, module);
            }
        }
        throw new IllegalStateException(
                "No directory above '" + module + "' holds '.mvn'. Run tests from their module.");
    }

    /** The module's name: its directory's. */
    public String moduleName() {
        return module.getFileName().toString();
    }

    Path mainClasses() {
        return module.resolve(Path.of("target", "classes"));
    }

    Path testClasses() {
        return module.resolve(Path.of("target", "test-classes"));
    }

    Path mainSources() {
        return module.resolve(Path.of("src", "main", "java"));
    }
}
