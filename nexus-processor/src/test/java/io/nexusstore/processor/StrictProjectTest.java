package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A project of its own compiles under every lint of javac and under NullAway, whatever is on its paths; and a fault in what was
 * generated for it is found there.
 */
final class StrictProjectTest {

    private static final Path PROJECTS = Resources.ROOT.resolve("nullness");

    /** The parameter of a generated method. */
    private static final String NOTES = "notes\\((?:@Nullable )?List<[^)]*> notes\\)";

    @TempDir
    private Path directory;

    private Cell cell;

    /**
     * One way to compile.
     *
     * @param project the directory of the sources; Jakarta Validation is there where they are annotated
     * @param isModular whether it is a named module, on the module path
     * @param mode the options of NullAway
     */
    record Cell(String project, boolean isModular, String mode) {

        boolean isAnnotated() {
            return project.equals("annotated");
        }

        boolean isForJSpecify() {
            return !mode.equals(NullAway.USUAL_MODE);
        }
    }

    static Stream<Cell> cells() {
        return Stream.of("plain", "annotated")
                .flatMap(project -> Stream.of(false, true)
                        .flatMap(isModular ->
                                NullAway.modes().stream().map(mode -> new Cell(project, isModular, mode))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void compilesAndShowsPlantedFaults(Cell given) throws Exception {
        cell = given;

        JavacProcess.Result clean = compileProject();

        assertThat(NullAway.said(clean)).isEmpty();
        assertThat(clean.status()).isZero();

        String raw = compilePlanted(plant("ParcelBuilder", NOTES, "notes(List notes)"));
        assertThat(raw).contains("[rawtypes] found raw type: List");

        String faults = compilePlanted(
                plant(
                        "ParcelDelta",
                        "equals\\(@Nullable Object other\\) \\{",
                        "equals(@Nullable Object other) { other.hashCode();"),
                plant("ParcelTracked", NOTES, "notes(List<" + otherElement() + "> notes)"));
        assertThat(faults).contains("ParcelDelta.java", "[NullAway] dereferenced expression 'other' is @Nullable");
        assertThat(faults.contains("ParcelTracked.java"))
                .as("that elements are marked otherwise is seen in the mode for JSpecify alone")
                .isEqualTo(cell.isForJSpecify());
    }

    /** Returns the type of the elements as it should not be marked. */
    private String otherElement() {
        return cell.isAnnotated() ? "String" : "java.lang.@org.jspecify.annotations.Nullable String";
    }

    private JavacProcess.Result compileProject() throws Exception {
        List<String> arguments = arguments();
        arguments.addAll(
                List.of("-processor", NexusProcessor.class.getName() + "," + NexusModelsProcessor.class.getName()));
        try (Stream<Path> files = Files.walk(PROJECTS.resolve(cell.project()))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> cell.isModular() || !file.endsWith("module-info.java"))
                    .sorted()
                    .forEach(file -> arguments.add(file.toString()));
        }
        return JavacProcess.run(arguments);
    }

    /** Compiles files alone, over what the project was compiled to. */
    private String compilePlanted(Path... files) throws Exception {
        List<String> arguments = arguments();
        arguments.add("-proc:none");
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        JavacProcess.Result result = JavacProcess.run(arguments);
        assertThat(result.status()).as(result.output()).isNotZero();
        return result.output();
    }

    private List<String> arguments() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> paths = new ArrayList<>(JavacProcess.runtime());
        if (cell.isAnnotated()) {
            paths.addAll(JavacProcess.entries("jakarta.validation-api"));
        }
        if (!cell.isModular()) {
            paths.add(classes);
        }
        List<String> arguments = new ArrayList<>(NullAway.arguments(cell.mode()));
        arguments.addAll(List.of(
                cell.isModular() ? "--module-path" : "-classpath",
                JavacProcess.path(paths.stream()),
                "-d",
                classes.toString(),
                "-s",
                generated().toString()));
        return arguments;
    }

    private Path generated() throws IOException {
        return Files.createDirectories(directory.resolve("generated"));
    }

    /** Returns a copy of a generated file with a fault in it. */
    private Path plant(String type, String sound, String faulty) throws IOException {
        String text = Files.readString(generated().resolve("shop/" + type + ".java"));
        String planted = text.replaceFirst(sound, faulty);
        assertThat(planted).isNotEqualTo(text);
        Path file = directory.resolve("planted/shop/" + type + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, planted);
    }
}
