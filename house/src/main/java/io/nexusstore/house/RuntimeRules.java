package io.nexusstore.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the runtime keeps to beyond the common rules. */
final class RuntimeRules {

    private final String base;

    RuntimeRules(String base) {
        this.base = base;
    }

    List<ArchRule> all() {
        return List.of(
                packagesPointDown(),
                threadsWaitInBlockingBridge(),
                nothingIsReflective(),
                oneClassLoadsServices(),
                storesWalkThePipeline(),
                nothingIsSql(),
                throwablesAreOneFamily());
    }

    /** The root wires everything and nobody imports it; each line below may import the lines under it. */
    ArchRule packagesPointDown() {
        Layers layers = Layers.of(base)
                .then("")
                .then("internal.*")
                .then("internal.pipeline")
                .then("memory")
                .then("transaction")
                .then("store")
                .then("spi")
                .then("change")
                .then("generated")
                .then("delta", "validation", "paging")
                .then("query")
                .then("json")
                .then("value")
                .then("error");
        return classes()
                .that()
                .haveNameNotMatching(".*-info")
                .should(layers.pointDown())
                .as("packages import lower layers only");
    }

    ArchRule threadsWaitInBlockingBridge() {
        return classes()
                .that(are(DescribedPredicate.not(new Waiters(base))))
                .should(Accesses.noneOf(
                        Accesses.of("java.lang.Object", "wait"),
                        Accesses.of("java.lang.Process", "waitFor"),
                        Accesses.of("java.lang.Thread", "join"),
                        Accesses.of("java.util.concurrent.BlockingQueue", "put", "take"),
                        Accesses.of("java.util.concurrent.CountDownLatch", "await"),
                        Accesses.of("java.util.concurrent.CyclicBarrier", "await"),
                        Accesses.of(
                                "java.util.concurrent.ExecutorService", "awaitTermination", "invokeAll", "invokeAny"),
                        Accesses.of("java.util.concurrent.Future", "get"),
                        Accesses.of("java.util.concurrent.Semaphore", "acquire", "acquireUninterruptibly"),
                        Accesses.of(
                                "java.util.concurrent.locks.Condition",
                                "await",
                                "awaitNanos",
                                "awaitUninterruptibly",
                                "awaitUntil"),
                        Accesses.of("java.util.concurrent.locks.LockSupport", "park", "parkNanos", "parkUntil")))
                .as("threads wait in BlockingBridge or Background, nowhere else");
    }

    ArchRule nothingIsReflective() {
        return classes().should(Accesses.notReflective()).as("nothing is reflective");
    }

    ArchRule oneClassLoadsServices() {
        return classes()
                .should(new AtMostOne(
                        "use ServiceLoader",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to -> to.getTargetClass().getName().equals("java.util.ServiceLoader"))))
                .as("one class at most uses ServiceLoader");
    }

    /** An operation with a path of its own would escape what the stages promise of every operation. */
    ArchRule storesWalkThePipeline() {
        return classes()
                .that(are(DescribedPredicate.describe(
                        "stores",
                        type -> type.isAssignableTo(base + ".store.NexusStore")
                                || type.isAssignableTo(base + ".store.BlockingStore"))))
                .and()
                .areNotInterfaces()
                .and()
                .resideOutsideOfPackage(base + ".internal.pipeline")
                .should(new ForwardingOnly(base))
                .as("stores are implemented in internal.pipeline, and elsewhere only hand on")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsSql() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .as("the runtime knows no JDBC");
    }

    ArchRule throwablesAreOneFamily() {
        return classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .resideInAPackage(base + ".error")
                .andShould()
                .haveSimpleNameEndingWith("Exception")
                .andShould()
                .beAssignableTo(base + ".error.NexusException")
                .as("throwables live in error, end in Exception and extend NexusException")
                .allowEmptyShould(true);
    }
}
