package io.nexusstore.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same sources, compiled by javac alone and with a processor, whose generated sources are compiled as well.
 *
 * @param directory where class files, generated sources and javac's arguments go
 * @param jars what the sources are compiled against
 * @param sources the hand-written sources
 * @param proof a class file, relative to its directory, that only the processor's work brings about
 */
record Compilation(Path directory, Jars jars, List<Path> sources, String proof) {

    /** Returns the compilation of all sources of entities of ten components, written anew. */
    static Compilation clean(Framework framework, int entities, Path directory) throws IOException {
        delete(directory);
        List<Path> sources = new EntitySources(directory.resolve("src")).write(framework, entities);
        return new Compilation(directory, Jars.of(framework), sources, proofOf(framework));
    }

    /** Returns the compilation of all sources of entities with this many components, written anew. */
    static Compilation wide(int entities, int components, Path directory) throws IOException {
        delete(directory);
        List<Path> sources = new EntitySources(directory.resolve("src")).writeWide(entities, components);
        return new Compilation(directory, Jars.of(Framework.NEXUS), sources, proofOf(Framework.NEXUS));
    }

    /**
     * Compiles everything, in whichever way.
     *
     * @throws IOException when the compilation fails
     * @throws IllegalStateException when the processor did nothing, or did something though it was not asked
     */
    Cost compileAll(CompilerProcess compiler, boolean isProcessed) throws IOException {
        delete(classes(isProcessed));
        delete(generated(isProcessed));
        Cost cost = compiler.compile(arguments(isProcessed, jars.classPath(), sources, List.of()));
        check(isProcessed);
        return cost;
    }

    /**
     * Compiles the first entity against class files of all, which an earlier {@link #compileAll} left.
     *
     * <p>The others are offered to the processors by name, as an incremental build must for one that gathers them.
     *
     * @throws IOException when the compilation fails
     */
    Cost compileOne(CompilerProcess compiler, boolean isProcessed, int ownSources, List<String> offered)
            throws IOException {
        String classPath = jars.classPath() + File.pathSeparator + classes(true);
        Files.deleteIfExists(classes(isProcessed).resolve(proof));
        Cost cost = compiler.compile(
                arguments(isProcessed, classPath, sources.subList(0, ownSources), isProcessed ? offered : List.of()));
        check(isProcessed);
        return cost;
    }

    private static String proofOf(Framework framework) {
        return EntitySources.packageOf(0).replace('.', '/') + "/" + framework.proofOf(EntitySources.nameOf(0));
    }

    private void check(boolean isProcessed) {
        if (Files.exists(classes(isProcessed).resolve(proof)) != isProcessed) {
            throw new IllegalStateException("'" + proof + "' should " + (isProcessed ? "" : "not ") + "be in '"
                    + classes(isProcessed) + "'. The compilation is not what it claims to be.");
        }
    }

    private Path classes(boolean isProcessed) {
        return directory.resolve(isProcessed ? "classes" : "classes-alone");
    }

    private Path generated(boolean isProcessed) {
        return directory.resolve(isProcessed ? "generated" : "generated-alone");
    }

    private Path arguments(boolean isProcessed, String classPath, List<Path> compiled, List<String> offered)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-nowarn"));
        lines.addAll(List.of("-d", Files.createDirectories(classes(isProcessed)).toString()));
        lines.addAll(
                List.of("-s", Files.createDirectories(generated(isProcessed)).toString()));
        lines.addAll(List.of("-cp", classPath));
        lines.addAll(isProcessed ? List.of("-processorpath", jars.processorPath()) : List.of("-proc:none"));
        compiled.forEach(source -> lines.add(source.toString()));
        lines.addAll(offered);
        Path file = directory.resolve(isProcessed ? "arguments" : "arguments-alone");
        return Files.write(file, lines);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
