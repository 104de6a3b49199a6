package io.nexusstore.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources into a directory, as builds do: the output of one run is there for the next. */
public final class DiskCompiler {

    private final Path classes;
    private final Path generated;
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
    private final List<Processor> otherProcessors = new ArrayList<>();
    private List<String> offeredAgain = List.of();
    private boolean isModular;

    /** Compiles into the given directory. */
    public DiskCompiler(Path output) {
        this.classes = output.resolve("classes");
        this.generated = output.resolve("generated");
    }

    /** Adds classes to compile against, before everything that the tests see. */
    public DiskCompiler against(Path more) {
        classPath.add(more);
        return this;
    }

    /** Offers types to the processors that come from class files, as incremental builds do for aggregating processors. */
    public DiskCompiler offeringAgain(String... types) {
        offeredAgain = List.of(types);
        return this;
    }

    /** Compiles a named module. */
    public DiskCompiler asModule() {
        isModular = true;
        return this;
    }

    /** Adds options of javac. */
    public DiskCompiler with(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    /** Adds processors beside those under test, to run before them. */
    public DiskCompiler with(Processor... more) {
        otherProcessors.addAll(Arrays.asList(more));
        return this;
    }

    /** Returns the directory of the class files. */
    public Path classes() {
        return classes;
    }

    /** Compiles; returns what the compiler had to say. */
    public List<Diagnostic<? extends JavaFileObject>> compile(JavaFileObject... sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(generated)));
            files.setLocationFromPaths(
                    isModular ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, dependencies());
            List<String> names = offeredAgain.isEmpty() ? null : offeredAgain;
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, files, diagnostics, options, names, Arrays.asList(sources));
            List<Processor> processors = new ArrayList<>(otherProcessors);
            processors.add(new NexusProcessor());
            processors.add(new NexusModelsProcessor());
            task.setProcessors(processors);
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics();
    }

    /** Returns the text of everything generated and of the service file, by path. */
    public SortedMap<String, String> output() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path root : List.of(generated, classes)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file ->
                                Files.isRegularFile(file) && !file.toString().endsWith(".class"))
                        .forEach(file -> texts.put(root.relativize(file).toString(), read(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return texts;
    }

    private List<Path> dependencies() {
        List<Path> paths = new ArrayList<>(classPath);
        Map<Boolean, List<Path>> seen = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .collect(Collectors.partitioningBy(DiskCompiler::isRuntime));
        paths.addAll(seen.get(true));
        if (!isModular) {
            paths.add(classes);
            paths.addAll(seen.get(false));
        }
        return paths;
    }

    /** Returns whether users have the entry on their module path. */
    private static boolean isRuntime(Path entry) {
        String text = entry.toString();
        return Stream.of(
                                "nexus-annotations",
                                "nexus-runtime",
                                "reactor-core",
                                "reactive-streams",
                                "jspecify",
                                "slf4j-api")
                        .anyMatch(text::contains)
                && !text.contains("test-classes");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
