package io.nexusstore.benchmarks.compile;

import io.nexusstore.house.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path and processor path of one framework.
 *
 * @param classPath what entities are compiled against
 * @param processorPath where javac looks for processors
 */
record Jars(String classPath, String processorPath) {

    private static final String ANNOTATIONS = "nexus-annotations";
    private static final String PROCESSOR = "nexus-processor";

    /**
     * Finds the jars of a framework.
     *
     * @throws IOException when a directory cannot be read
     * @throws IllegalStateException when they have not been packaged or resolved
     */
    static Jars of(Framework framework) throws IOException {
        Path root = Project.current().root();
        if (framework != Framework.NEXUS) {
            String all = joined(jarsIn(
                    root.resolve(Path.of("benchmarks", "target", "peers", framework.key())),
                    "Resolve them: mvn -q -f benchmarks/peers/" + framework.key() + ".xml package"));
            return new Jars(all, all);
        }
        List<Path> classPath = new ArrayList<>(jarsIn(root.resolve(Path.of("benchmarks", "target", "lib")), PACKAGE));
        classPath.add(packaged(root, ANNOTATIONS));
        return new Jars(joined(classPath), packaged(root, PROCESSOR).toString());
    }

    private static final String PACKAGE = "Package this module: mvn -q -pl benchmarks -am -DskipTests package";

    private static Path packaged(Path root, String module) throws IOException {
        return jarsIn(root.resolve(Path.of(module, "target")), PACKAGE).stream()
                .filter(jar -> jar.getFileName().toString().startsWith(module + "-"))
                .filter(jar -> !jar.getFileName().toString().endsWith("-sources.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no jar of " + module + ". " + PACKAGE));
    }

    private static List<Path> jarsIn(Path directory, String remedy) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("There are no jars in '" + directory + "'. " + remedy);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
