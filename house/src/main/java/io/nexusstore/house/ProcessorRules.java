package io.nexusstore.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the annotation processor keeps to beyond the common rules. */
final class ProcessorRules {

    private static final String ELEMENT_MODIFIER = "javax.lang.model.element.Modifier";
    private static final String SOURCE_VERSION = "javax.lang.model.SourceVersion";

    private final String base;

    ProcessorRules(String base) {
        this.base = base;
    }

    List<ArchRule> all() {
        return List.of(
                packagesPointDown(),
                decisionsSeeNoCompiler(),
                writersSeeNoCompiler(),
                oneClassPrints(),
                oneClassCreatesFiles(),
                onlyReadersAskTheCompiler(),
                modelsAreValues(),
                staticCollectionsAreConstants(),
                outputDependsOnInputOnly(),
                javaPoetStaysInReadModelWrite());
    }

    ArchRule packagesPointDown() {
        Layers layers = Layers.of(base)
                .then("")
                .then("step")
                .then("derive")
                .then("read", "validate", "link", "write")
                .then("diagnostic")
                .then("model");
        return classes()
                .that()
                .haveNameNotMatching(".*-info")
                .should(layers.pointDown())
                .as("packages import lower stages only")
                .allowEmptyShould(true);
    }

    /** Only {@code Origin} carries a piece of the compiler through the stages, so that a report finds its place. */
    ArchRule decisionsSeeNoCompiler() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".model..", base + ".validate..", base + ".link..", base + ".derive..")
                .and(DescribedPredicate.not(isOrIsInside(base + ".model.Origin")))
                .should(seeNoCompilerBut(SOURCE_VERSION))
                .as("model, validate and link see no compiler but through Origin")
                .allowEmptyShould(true);
    }

    ArchRule writersSeeNoCompiler() {
        return classes()
                .that()
                .resideInAPackage(base + ".write..")
                .and(DescribedPredicate.not(isOrIsInside(base + ".write.file.SourceSink")))
                .should(seeNoCompilerBut(SOURCE_VERSION, ELEMENT_MODIFIER))
                .as("writers see no compiler but through SourceSink")
                .allowEmptyShould(true);
    }

    ArchRule oneClassPrints() {
        return onlyIn(isOrIsInside(base + ".diagnostic.Reporter"), "javax.annotation.processing.Messager")
                .as("only Reporter prints");
    }

    ArchRule oneClassCreatesFiles() {
        return onlyIn(isOrIsInside(base + ".write.file.SourceSink"), "javax.annotation.processing.Filer")
                .as("only SourceSink creates files");
    }

    ArchRule onlyReadersAskTheCompiler() {
        return onlyIn(
                        JavaClass.Predicates.resideInAPackage(base + ".read.."),
                        "javax.lang.model.util.Elements",
                        "javax.lang.model.util.Types")
                .as("only readers use Elements and Types");
    }

    ArchRule modelsAreValues() {
        return classes()
                .that()
                .resideInAPackage(base + ".model")
                .and()
                .haveNameNotMatching(".*-info")
                .should(new ArchCondition<>("be records, enums or sealed interfaces") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean value = type.isRecord()
                                || type.isEnum()
                                || (type.isInterface() && type.reflect().isSealed());
                        events.add(new SimpleConditionEvent(
                                type, value, type.getName() + " is neither record, enum nor sealed interface"));
                    }
                })
                .as("models are records, enums or sealed interfaces")
                .allowEmptyShould(true);
    }

    /** Two compilations share a class loader: what one leaves in a static collection, the other finds. */
    ArchRule staticCollectionsAreConstants() {
        return fields().that()
                .areStatic()
                .and(DescribedPredicate.describe("collections", ProcessorRules::isCollection))
                .should(new ArchCondition<>("be built by 'of' or 'copyOf'") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean fixed = Set.of(List.class.getName(), Set.class.getName(), Map.class.getName())
                                        .contains(field.getRawType().getName())
                                && field.getModifiers().contains(JavaModifier.FINAL)
                                && buildsNoCollection(field.getOwner());
                        events.add(new SimpleConditionEvent(
                                field, fixed, field.getFullName() + " is a collection that can change. Use List.of."));
                    }
                })
                .as("static collections are constants")
                .allowEmptyShould(true);
    }

    ArchRule outputDependsOnInputOnly() {
        return classes()
                .should(Accesses.noneOf(
                        Accesses.of("java.util.HashMap", "<init>"),
                        Accesses.of("java.util.HashSet", "<init>"),
                        Accesses.of("java.util.stream.Collectors", "toSet", "toMap", "toUnmodifiableSet"),
                        Accesses.of("javax.lang.model.type.TypeMirror", "equals", "hashCode"),
                        Accesses.of("java.lang.System", "currentTimeMillis", "nanoTime"),
                        Accesses.of("java.time.Instant", "now"),
                        Accesses.of("java.time.LocalDate", "now"),
                        Accesses.of("java.time.LocalDateTime", "now"),
                        Accesses.of("java.time.OffsetDateTime", "now"),
                        Accesses.of("java.time.ZonedDateTime", "now"),
                        Accesses.anyIn("java.time.Clock"),
                        Accesses.of("java.util.Date", "<init>", List.of()),
                        Accesses.of("java.lang.String", "toLowerCase", List.of()),
                        Accesses.of("java.lang.String", "toUpperCase", List.of()),
                        Accesses.of("java.lang.String", "getBytes", List.of()),
                        Accesses.of("java.lang.String", "formatted"),
                        Accesses.of("java.lang.String", "format", List.of("java.lang.String", "[Ljava.lang.Object;")),
                        Accesses.of("java.util.Locale", "getDefault"),
                        Accesses.of("java.nio.charset.Charset", "defaultCharset")))
                .as("output depends on the input: no hash order, clock, default locale or default charset")
                .allowEmptyShould(true);
    }

    ArchRule javaPoetStaysInReadModelWrite() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".read..", base + ".model..", base + ".write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .as("JavaPoet stays in read, model and write")
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(DescribedPredicate<JavaClass> home, String... types) {
        return classes()
                .that(are(DescribedPredicate.not(home)))
                .should(Accesses.noneOf(Accesses.anyOf(types)))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> seeNoCompilerBut(String... allowed) {
        Set<String> exceptions = Set.of(allowed);
        return new ArchCondition<>("see no compiler") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getName();
                    boolean compiler =
                            target.startsWith("javax.lang.model.") || target.startsWith("javax.annotation.processing.");
                    if (compiler && !exceptions.contains(target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> isOrIsInside(String outer) {
        return DescribedPredicate.describe(
                outer, type -> type.getName().equals(outer) || type.getName().startsWith(outer + "$"));
    }

    private static boolean isCollection(JavaField field) {
        return field.getRawType().isAssignableTo(Collection.class)
                || field.getRawType().isAssignableTo(Map.class);
    }

    private static boolean buildsNoCollection(JavaClass owner) {
        return owner.getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                .noneMatch(call -> call.getTargetOwner().isAssignableTo(Collection.class)
                        || call.getTargetOwner().isAssignableTo(Map.class));
    }
}
