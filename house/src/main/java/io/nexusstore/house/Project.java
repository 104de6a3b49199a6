package io.nexusstore.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    Path testSources() {
        return module.resolve(Path.of("src", "test", "java"));
    }

    /** Where the compiler puts what annotation processors write. */
    List<Path> generatedSources() {
        Path target = module.resolve("target");
        return List.of(
                target.resolve(Path.of("generated-sources", "annotations")),
                target.resolve(Path.of("generated-test-sources", "test-annotations")));
    }
}
