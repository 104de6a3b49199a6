package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        JavaClasses main = read(project.mainClasses());
        JavaClasses test = read(project.testClasses());
        return Stream.of(
                        new CommonRules(BASE).all().stream().map(rule -> test(rule, main)),
                        ofThisModule.stream().map(rule -> test(rule, main)),
                        new TestRules().all().stream().map(rule -> test(rule, test)))
                .flatMap(tests -> tests);
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }

    private static JavaClasses read(Path directory) {
        // Violations planted to prove that a rule can fail live in packages named 'planted'.
        ClassFileImporter importer = new ClassFileImporter().withImportOption(path -> !path.contains("/planted/"));
        return Files.isDirectory(directory) ? importer.importPath(directory) : importer.importClasses();
    }
}
