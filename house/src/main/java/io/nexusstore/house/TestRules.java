package io.nexusstore.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** What the tests of every module keep to. */
final class TestRules {

    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    List<ArchRule> all() {
        return List.of(testsAreFoundByName(), testsAreNotSkipped(), nothingIsMocked(), nobodySleeps());
    }

    /** The build runs classes by name: a test in a class of another name would never run. */
    ArchRule testsAreFoundByName() {
        return classes()
                .that(DescribedPredicate.describe("hold tests", TestRules::holdsTests))
                .should(new ArchCondition<>("end in Test or IT and be package-private") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        JavaClass outermost = outermost(type);
                        String name = outermost.getSimpleName();
                        boolean found = name.endsWith("Test") || name.endsWith("IT");
                        boolean open = outermost.getModifiers().contains(JavaModifier.PUBLIC);
                        boolean suite = outermost.getModifiers().contains(JavaModifier.ABSTRACT);
                        events.add(new SimpleConditionEvent(
                                type,
                                suite || (found && !open),
                                type.getName() + " is no package-private class whose name ends in Test or IT"));
                    }
                })
                .as("tests are package-private and end in Test or IT")
                .allowEmptyShould(true);
    }

    /** In a module with main code; a module of tests alone has no packages to be beside. */
    ArchRule testsLiveBesideMainCode(Set<String> mainPackages) {
        return classes()
                .that(DescribedPredicate.describe("hold tests", TestRules::holdsTests))
                .should(new ArchCondition<>("live in a package of main code") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean beside = mainPackages.isEmpty() || mainPackages.contains(type.getPackageName());
                        events.add(new SimpleConditionEvent(
                                type, beside, type.getName() + " stands in a package that has no main code"));
                    }
                })
                .as("tests live beside main code")
                .allowEmptyShould(true);
    }

    ArchRule testsAreNotSkipped() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("skip tests", TestRules::skips))
                .as("tests are not skipped")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsMocked() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "mockit..", "io.mockk..", "org.jmock..")
                .as("nothing is mocked")
                .allowEmptyShould(true);
    }

    ArchRule nobodySleeps() {
        return classes()
                .should(Accesses.noneOf(
                        Accesses.of("java.lang.Thread", "sleep"),
                        Accesses.of("java.util.concurrent.TimeUnit", "sleep")))
                .as("no test sleeps")
                .allowEmptyShould(true);
    }

    private static boolean skips(JavaClass type) {
        return type.getName().equals("org.junit.jupiter.api.Disabled")
                || type.getName().equals("org.junit.jupiter.api.Assumptions")
                || type.getName().equals("org.assertj.core.api.Assumptions")
                || type.getPackageName().equals("org.junit.jupiter.api.condition");
    }

    private static boolean holdsTests(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(TESTABLE) || method.isMetaAnnotatedWith(TESTABLE));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestRules::outermost).orElse(type);
    }
}
