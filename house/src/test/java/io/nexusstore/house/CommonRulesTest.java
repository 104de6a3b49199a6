package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommonRulesTest {

    private final Planted planted = Planted.in("common");
    private final CommonRules rules = new CommonRules(Planted.base("common"));

    @Test
    void blamesPackageCycle() {
        assertThat(planted.blamedBy(rules.packagesFormNoCycle())).containsExactly("First");
    }

    @Test
    void blamesUnmarkedPackage() {
        assertThat(planted.blamedBy(rules.packagesAreNullMarked())).containsExactly("InUnmarkedPackage");
    }

    @Test
    void blamesForeignNullness() {
        assertThat(planted.blamedBy(rules.nullnessComesFromJSpecify())).containsExactly("UsesForeignNullness");
    }

    @Test
    void blamesOpenClass() {
        assertThat(planted.blamedBy(rules.classesAreClosed())).containsExactly("OpenToAnybody");
    }

    @Test
    void blamesVagueName() {
        assertThat(planted.blamedBy(rules.namesSayWhatTheTypeIs())).containsExactly("VagueManager");
    }

    @Test
    void blamesStaticState() {
        assertThat(planted.blamedBy(rules.staticFieldsAreFinal())).containsExactly("KeepsStaticState");
    }

    @Test
    void blamesSleep() {
        assertThat(planted.blamedBy(rules.nobodySleeps())).containsExactly("Sleeps");
    }

    @Test
    void blamesOptionThatNothingReads() {
        assertThat(planted.blamedBy(rules.optionsAreRead()))
                .containsExactly("ForgetfulBuilder", "HalfReadOptions", "UnreadSettings");
    }

    @Test
    void blamesBlockingAndForgettingOutsideTheBridge() {
        assertThat(planted.blamedBy(rules.reactiveWorkIsNotWaitedFor())).containsExactly("Blocks", "Forgets");
    }

    @Test
    void blamesJooqOutsideItsModule() {
        assertThat(planted.blamedBy(rules.jooqStaysInItsModule())).containsExactly("UsesJooq");
    }

    @Test
    void blamesUseOfInternals() {
        assertThat(planted.blamedBy(rules.internalsStayInTheRuntime())).containsExactly("HidesSecret", "ShowsSecret");
    }

    @Test
    void blamesInternalTypeInSignature() {
        assertThat(planted.blamedBy(rules.signaturesHideInternals())).containsExactly("ShowsSecret");
    }

    @Test
    void blamesStrayThrowable() {
        assertThat(planted.blamedBy(rules.declaresNoThrowable())).containsExactly("StrayException");
    }

    @Test
    void blamesReflectionInGeneratedCode() {
        Set<String> generated = Set.of(Planted.base("common.Reflective_Model"), Planted.base("common.Fine"));

        assertThat(planted.blamedBy(rules.generatedCodeIsNotReflective(generated)))
                .containsExactly("Reflective_Model");
        assertThat(planted.blamedBy(rules.generatedCodeIsNotReflective(Set.of())))
                .isEmpty();
    }
}
