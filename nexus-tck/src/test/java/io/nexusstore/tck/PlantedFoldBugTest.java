package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A wrong fold is noticed by generated aggregates, and by those that were written by hand. */
final class PlantedFoldBugTest {

    @ParameterizedTest
    @EnumSource
    void isNoticedByBoth(PlantedFoldBug bug) {
        if (bug == PlantedFoldBug.NOTHING_IS_FOLDED_WRONGLY) {
            assertThat(failedParts(bug)).isEmpty();
        } else {
            assertThat(failedParts(bug)).containsExactlyInAnyOrder("AggregateCases", "GeneratedAggregates");
        }
    }

    private static Set<String> failedParts(PlantedFoldBug bug) {
        Set<String> failed = ConcurrentHashMap.newKeySet();
        for (Class<?> part : List.of(
                BackendCompatibilityKit.AggregateCases.class, BackendCompatibilityKit.GeneratedAggregates.class)) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectNestedClass(List.of(PlantedKit.class), part))
                                    .configurationParameter(PlantedKit.PARAMETER, bug.name())
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    result.getThrowable().ifPresent(failure -> failed.add(part.getSimpleName()));
                                }
                            });
        }
        return failed;
    }
}
