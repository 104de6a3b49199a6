package io.nexusstore.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the main code of every module keeps to, and below {@link #all} what most modules do. */
final class CommonRules {

    private static final List<String> VAGUE_SUFFIXES =
            List.of("Impl", "Util", "Utils", "Helper", "Helpers", "Manager", "Info", "Data");

    private final String base;

    CommonRules(String base) {
        this.base = base;
    }

    List<ArchRule> all() {
        return List.of(
                packagesFormNoCycle(),
                packagesAreNullMarked(),
                nullnessComesFromJSpecify(),
                classesAreClosed(),
                namesSayWhatTheTypeIs(),
                staticFieldsAreFinal(),
                nobodySleeps(),
                optionsAreRead(),
                jooqStaysInItsModule(),
                internalsStayInTheRuntime(),
                signaturesHideInternals());
    }

    ArchRule packagesFormNoCycle() {
        return slices().assignedFrom(new EachPackage(base))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    ArchRule packagesAreNullMarked() {
        return classes()
                .that(are(DescribedPredicate.not(JavaClass.Predicates.simpleName("module-info"))))
                .should(new ArchCondition<>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        JavaPackage home = type.getPackage();
                        boolean marked = home.tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(
                                type,
                                marked,
                                type.getName() + " stands in a package that no package-info marks @NullMarked."));
                    }
                })
                .allowEmptyShould(true);
    }

    ArchRule nullnessComesFromJSpecify() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are nullness annotations of anybody but JSpecify",
                        type -> type.isAnnotation()
                                && List.of("Nullable", "NonNull", "NotNull", "Nonnull", "CheckForNull", "NonNullApi")
                                        .contains(type.getSimpleName())
                                && !type.getPackageName().equals("org.jspecify.annotations")))
                .as("nullness annotations come from JSpecify")
                .allowEmptyShould(true);
    }

    ArchRule classesAreClosed() {
        return classes()
                .that(are(DescribedPredicate.not(
                        DescribedPredicate.describe("anonymous", CommonRules::isWrittenInsideCode))))
                .should(new ArchCondition<>("be final, sealed, abstract or records, or open by the word non-sealed") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean closed = type.isInterface()
                                || type.isEnum()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                                || type.reflect().isSealed()
                                || isNonSealed(type.reflect());
                        events.add(new SimpleConditionEvent(
                                type,
                                closed,
                                type.getName() + " is open to anybody. Make it final, sealed or a record."));
                    }
                })
                .allowEmptyShould(true);
    }

    ArchRule namesSayWhatTheTypeIs() {
        return noClasses()
                .should(new ArchCondition<>("end in one of " + VAGUE_SUFFIXES) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean vague = VAGUE_SUFFIXES.stream().anyMatch(type.getSimpleName()::endsWith);
                        events.add(new SimpleConditionEvent(
                                type, vague, type.getName() + " has a suffix that tells nothing. Name its role."));
                    }
                })
                .allowEmptyShould(true);
    }

    ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .as("static fields are final")
                .allowEmptyShould(true);
    }

    ArchRule nobodySleeps() {
        return classes()
                .should(Accesses.noneOf(
                        Accesses.of("java.lang.Thread", "sleep"),
                        Accesses.of("java.util.concurrent.TimeUnit", "sleep")))
                .as("nobody sleeps")
                .allowEmptyShould(true);
    }

    /** What only gets copied from one configuration to the next promises something that nobody does. */
    ArchRule optionsAreRead() {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .haveSimpleNameEndingWith("Builder")
                .or()
                .haveSimpleNameEndingWith("Config")
                .or()
                .haveSimpleNameEndingWith("Options")
                .or()
                .haveSimpleNameEndingWith("Settings")
                .should(new OptionReads())
                .as("each option is read by something")
                .allowEmptyShould(true);
    }

    ArchRule reactiveWorkIsNotWaitedFor() {
        return classes()
                .that(are(DescribedPredicate.not(new Waiters(base))))
                .should(Accesses.noneOf(
                        Accesses.of("reactor.core.publisher.Mono", "block", "blockOptional", "toFuture"),
                        Accesses.of("reactor.core.publisher.Flux", "blockFirst", "blockLast", "toIterable", "toStream"),
                        Accesses.of("java.util.concurrent.CompletableFuture", "join"),
                        new Unattended()))
                .as("reactive work is waited for in BlockingBridge and started unattended in Background, nowhere else")
                .allowEmptyShould(true);
    }

    ArchRule jooqStaysInItsModule() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".jooq..", base + ".benchmarks..", base + ".examples..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .as("jOOQ stays in the SQL backend")
                .allowEmptyShould(true);
    }

    ArchRule internalsStayInTheRuntime() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base, base + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + ".internal..")
                .as("only the root package and internal packages use internal packages")
                .allowEmptyShould(true);
    }

    ArchRule signaturesHideInternals() {
        return classes()
                .that(are(DescribedPredicate.describe("exported", ExportedTypes::contains)))
                .should(new ArchCondition<>("show no internal type") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        ExportedTypes.shownBy(type)
                                .filter(shown -> ExportedTypes.isInternal(shown.getPackageName()))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " shows internal type " + shown.getName())));
                    }
                })
                .as("exported signatures hide internal types")
                .allowEmptyShould(true);
    }

    ArchRule declaresNoThrowable() {
        return noClasses()
                .should()
                .beAssignableTo(Throwable.class)
                .as("only the runtime declares throwables")
                .allowEmptyShould(true);
    }

    /** What the processor writes calls constructors and accessors by name, as a person would. */
    ArchRule generatedCodeIsNotReflective(Set<String> generated) {
        return classes()
                .that(are(DescribedPredicate.describe(
                        "generated", type -> generated.contains(outermost(type).getName()))))
                .should(Accesses.notReflective())
                .as("generated code is not reflective")
                .allowEmptyShould(true);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(CommonRules::outermost).orElse(type);
    }

    /** A subtype of a sealed type that is neither final nor sealed had to be declared non-sealed. */
    private static boolean isNonSealed(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .anyMatch(Class::isSealed);
    }

    private static boolean isWrittenInsideCode(JavaClass type) {
        return type.isAnonymousClass() || type.isLocalClass();
    }

    private record EachPackage(String base) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return (name + ".").startsWith(base + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
