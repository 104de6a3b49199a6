package io.nexusstore.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sources of every module keep to and class files do not show; each rule answers with the places it blames. */
final class SourceRules {

    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 80;
    // The brackets keep this line from blaming itself.
    private static final Pattern PROMISE = Pattern.compile("\\b(T[O]DO|F[I]XME)\\b");
    private static final Pattern COMMENT = Pattern.compile("//|/\\*|^\\s*\\*");

    private final SourceFiles sources;

    SourceRules(SourceFiles sources) {
        this.sources = sources;
    }

    /** Where a file is so long that it holds more than one idea. */
    List<String> longFiles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources.files()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                found.add(sources.nameOf(file) + ": " + lines + " lines, at most " + LONGEST_FILE);
            }
        }
        return found;
    }

    /** Where a method is so long that it holds more than one idea. */
    List<String> longMethods() throws IOException {
        List<String> found = new ArrayList<>();
        sources.parse((trees, unit) -> new MethodLengths(trees.getSourcePositions(), unit, found).scan(unit, null));
        return found;
    }

    /** Where a comment puts work off. */
    List<String> putOffWork() throws IOException {
        return lines((lines, at) -> PROMISE.matcher(lines.get(at)).find());
    }

    /** Where a warning is suppressed and no comment beside it or on the line before says why. */
    List<String> unexplainedSuppressions() throws IOException {
        List<String> found = new ArrayList<>();
        sources.parse((trees, unit) -> new Suppressions(trees.getSourcePositions(), unit, found).scan(unit, null));
        return found;
    }

    private List<String> lines(BiPredicate<List<String>, Integer> blamed) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources.files()) {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                if (blamed.test(lines, at)) {
                    found.add(sources.nameOf(file) + ":" + (at + 1) + ": "
                            + lines.get(at).strip());
                }
            }
        }
        return found;
    }

    private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final List<String> found;

        MethodLengths(SourcePositions positions, CompilationUnitTree unit, List<String> found) {
            this.positions = positions;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method)) - start + 1;
            if (lines > LONGEST_METHOD) {
                String file = unit.getSourceFile().getName();
                found.add(file + ":" + start + ": method of " + lines + " lines, at most " + LONGEST_METHOD);
            }
            return super.visitMethod(method, null);
        }
    }

    private static final class Suppressions extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Suppressions(SourcePositions positions, CompilationUnitTree unit, List<String> found) {
            this.positions = positions;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
            if (annotation.getAnnotationType().toString().equals("SuppressWarnings")) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, annotation));
                if (!isCommented(line) && !isCommented(line - 1)) {
                    found.add(unit.getSourceFile().getName() + ":" + line + ": "
                            + textOf(line).strip());
                }
            }
            return super.visitAnnotation(annotation, null);
        }

        private boolean isCommented(long line) {
            return line > 0 && COMMENT.matcher(textOf(line)).find();
        }

        private String textOf(long line) {
            try {
                CharSequence text = unit.getSourceFile().getCharContent(true);
                return text.toString().lines().skip(line - 1).findFirst().orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
