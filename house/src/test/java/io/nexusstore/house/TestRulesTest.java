package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class TestRulesTest {

    private final Planted planted = Planted.in("tests");
    private final TestRules rules = new TestRules();

    @Test
    void blamesTestThatNeverRuns() {
        assertThat(planted.blamedBy(rules.testsAreFoundByName())).containsExactly("WronglyNamed");
    }

    @Test
    void blamesSkippedTests() {
        assertThat(planted.blamedBy(rules.testsAreNotSkipped()))
                .containsExactly("Assumes", "Skips", "SkipsOnSomeSystem");
    }

    @Test
    void blamesMocks() {
        assertThat(planted.blamedBy(rules.nothingIsMocked())).containsExactly("Mocks");
    }

    @Test
    void blamesSleep() {
        assertThat(planted.blamedBy(rules.nobodySleeps())).containsExactly("Sleepy");
    }

    @Test
    void blamesTestAwayFromMainCode() {
        assertThat(planted.blamedBy(rules.testsLiveBesideMainCode(Set.of("io.nexusstore.house"))))
                .containsExactly("WronglyNamed");
        assertThat(planted.blamedBy(rules.testsLiveBesideMainCode(Set.of(Planted.base("tests")))))
                .isEmpty();
    }
}
