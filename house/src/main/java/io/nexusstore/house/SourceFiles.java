package io.nexusstore.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java files below a directory.
 *
 * @param directory the root of the packages
 * @param files the files, sorted
 */
record SourceFiles(Path directory, List<Path> files) {

    static SourceFiles below(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return new SourceFiles(directory, List.of());
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return new SourceFiles(
                    directory,
                    all.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .toList());
        }
    }

    /** The file's package and name, with dots. */
    String nameOf(Path file) {
        String path = directory.relativize(file).toString();
        return path.substring(0, path.length() - ".java".length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    /** These files without those in internal packages. */
    SourceFiles exported() {
        return new SourceFiles(
                directory,
                files.stream()
                        .filter(file -> !ExportedTypes.isInternal(nameOf(file)))
                        .toList());
    }

    /** Hands each parsed file to {@code reader}; nothing is resolved or compiled. */
    void parse(BiConsumer<DocTrees, CompilationUnitTree> reader) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                reader.accept(trees, unit);
            }
        }
    }
}
