package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.nexusstore.query.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A wrong answer is noticed by generated queries and by those that once failed, and shown by a small query on few rows. */
final class PlantedQueryBugTest {

    private static final Pattern COMPARISON = Pattern.compile("\\b(?:" + operators() + ") \\[");
    private static final Pattern ROW = Pattern.compile("\\brow \\S+ \\{");
    private static final int FEW_COMPARISONS = 2;
    private static final int FEW_ROWS = 3;

    @ParameterizedTest
    @EnumSource
    void isNoticedAndShrunk(PlantedQueryBug bug) {
        assertNoticedAndShrunk(bug);
    }

    @ParameterizedTest
    @EnumSource
    void isNoticedAndShrunk(PlantedFieldBug bug) {
        assertNoticedAndShrunk(bug);
    }

    private static void assertNoticedAndShrunk(Planted bug) {
        Map<String, String> failures = new ConcurrentHashMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectNestedClass(
                                        List.of(PlantedKit.class), BackendCompatibilityKit.GeneratedQueries.class))
                                .configurationParameter(PlantedKit.PARAMETER, bug.name())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(failure -> failures.put(name(test), "" + failure));
                            }
                        });

        assertThat(failures)
                .containsOnlyKeys(
                        "generatedQueriesAreAnsweredAsTheEvaluatorDoes",
                        "queriesThatOnceFailedAreAnsweredAsTheEvaluatorDoes");
        assertThat(failures.values()).allSatisfy(message -> {
            assertThat(message).contains("shrunk from a query of seed");
            assertThat(COMPARISON.matcher(message).results()).hasSizeLessThanOrEqualTo(FEW_COMPARISONS);
            assertThat(ROW.matcher(message).results()).hasSizeLessThanOrEqualTo(FEW_ROWS);
        });
    }

    private static String operators() {
        return String.join("|", Arrays.stream(Operator.values()).map(Enum::name).toList());
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(test.getDisplayName());
    }
}
