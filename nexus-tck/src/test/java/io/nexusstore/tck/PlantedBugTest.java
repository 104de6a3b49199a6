package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Of the parts of the contract that a broken promise concerns, exactly its tests notice it. */
final class PlantedBugTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void isNoticedByExactlyItsTests(PlantedBug bug) {
        assertNoticedByExactlyItsTests(bug);
    }

    @ParameterizedTest
    @EnumSource
    void isNoticedByExactlyItsTests(PlantedTransactionBug bug) {
        assertNoticedByExactlyItsTests(bug);
    }

    private static void assertNoticedByExactlyItsTests(Planted bug) {
        Outcome outcome = run(
                bug,
                bug.noticedBy().stream()
                        .map(test -> bug.isDeadline() ? test(test) : part(test))
                        .distinct()
                        .toList());

        assertThat(bug.noticedBy()).isNotEmpty();
        assertThat(outcome.failed).containsExactlyInAnyOrderElementsOf(bug.noticedBy());
    }

    @Test
    void whereNothingIsPlantedAllTestsPass() {
        Outcome outcome = run(PlantedBug.NOTHING, List.of(selectClass(PlantedKit.class)));

        assertThat(outcome.failed).isEmpty();
        assertThat(outcome.passed)
                .hasSizeGreaterThan(80)
                .containsAll(Stream.<Planted[]>of(PlantedBug.values(), PlantedTransactionBug.values())
                        .flatMap(Arrays::stream)
                        .flatMap(bug -> bug.noticedBy().stream())
                        .toList());
    }

    private static Outcome run(Planted bug, List<? extends DiscoverySelector> selectors) {
        Outcome outcome = new Outcome();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter(PlantedKit.PARAMETER, bug.name())
                                .build(),
                        outcome);
        return outcome;
    }

    private static DiscoverySelector part(String test) {
        return selectNestedClass(List.of(PlantedKit.class), nested(test));
    }

    private static DiscoverySelector test(String test) {
        return selectNestedMethod(List.of(PlantedKit.class), nested(test), test.substring(test.indexOf('.') + 1));
    }

    private static Class<?> nested(String test) {
        String part = test.substring(0, test.indexOf('.'));
        return Arrays.stream(BackendCompatibilityKit.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static final class Outcome implements TestExecutionListener {

        private final Set<String> failed = new ConcurrentSkipListSet<>();
        private final Set<String> passed = new ConcurrentSkipListSet<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String name = test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName())
                    .orElse(test.getDisplayName());
            if (result.getStatus() != Status.SUCCESSFUL) {
                failed.add(name);
            } else if (test.isTest()) {
                passed.add(name);
            }
        }
    }
}
