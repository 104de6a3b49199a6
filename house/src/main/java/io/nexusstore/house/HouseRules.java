package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture rules of one module as tests, one for each rule.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsEachRule() {
 *     return HouseRules.forRuntime();
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final String BASE = "io.nexusstore";

    private HouseRules() {}

    /** The rules of nexus-runtime. */
    public static Stream<DynamicTest> forRuntime() {
        List<ArchRule> rules = new ArrayList<>(new RuntimeRules(BASE).all());
        rules.add(new CommonRules(BASE).reactiveWorkIsNotWaitedFor());
        return tests(rules);
    }

    /** The rules of nexus-processor. */
    public static Stream<DynamicTest> forProcessor() {
        List<ArchRule> rules = new ArrayList<>(new ProcessorRules(BASE + ".processor").all());
        rules.add(new CommonRules(BASE).declaresNoThrowable());
        return tests(rules);
    }

    /** The rules of any other module that users' programs call. */
    public static Stream<DynamicTest> forLibrary() {
        CommonRules common = new CommonRules(BASE);
        return tests(List.of(common.declaresNoThrowable(), common.reactiveWorkIsNotWaitedFor()));
    }

    /** The rules of programs and of test kits, which wait for what they start. */
    public static Stream<DynamicTest> forPrograms() {
        return tests(List.of(new CommonRules(BASE).declaresNoThrowable()));
    }

    private static Stream<DynamicTest> tests(List<ArchRule> ofThisModule) {
        Project project = Project.current();
        CommonRules common = new CommonRules(BASE);
        TestRules testing = new TestRules();
        JavaClasses main = read(project.mainClasses());
        JavaClasses test = read(project.testClasses());
        Set<String> generated = generatedTypes(project);
        return Stream.of(
                        common.all().stream().map(rule -> test(rule, main)),
                        ofThisModule.stream().map(rule -> test(rule, main)),
                        testing.all().stream().map(rule -> test(rule, test)),
                        Stream.of(
                                test(common.generatedCodeIsNotReflective(generated), main),
                                test(common.generatedCodeIsNotReflective(generated), test),
                                test(testing.testsLiveBesideMainCode(packagesOf(main)), test)),
                        sourceTests("main", project.mainSources()),
                        sourceTests("test", project.testSources()))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> sourceTests(String kind, Path directory) {
        SourceRules rules = new SourceRules(files(directory));
        return Stream.of(
                test("no file is too long in " + kind, rules::longFiles),
                test("no method is too long in " + kind, rules::longMethods),
                test("no work is put off in " + kind, rules::putOffWork),
                test("each suppression says why in " + kind, rules::unexplainedSuppressions));
    }

    private static DynamicTest test(String name, Callable<List<String>> rule) {
        return DynamicTest.dynamicTest(name, () -> {
            List<String> blamed = rule.call();
            if (!blamed.isEmpty()) {
                throw new AssertionError(name + ", but:\n  " + String.join("\n  ", blamed));
            }
        });
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }

    private static Set<String> generatedTypes(Project project) {
        return project.generatedSources().stream()
                .map(HouseRules::files)
                .flatMap(sources -> sources.files().stream().map(sources::nameOf))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> packagesOf(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toUnmodifiableSet());
    }

    /** Violations planted to prove that a rule can fail live in packages named 'planted'. */
    private static boolean isPlanted(String path) {
        return path.contains("/planted/");
    }

    private static SourceFiles files(Path directory) {
        try {
            SourceFiles all = SourceFiles.below(directory);
            return new SourceFiles(
                    directory,
                    all.files().stream()
                            .filter(file -> !isPlanted(file.toUri().getPath()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses read(Path directory) {
        ClassFileImporter importer =
                new ClassFileImporter().withImportOption(location -> !location.contains("/planted/"));
        return Files.isDirectory(directory) ? importer.importPath(directory) : importer.importClasses();
    }
}
