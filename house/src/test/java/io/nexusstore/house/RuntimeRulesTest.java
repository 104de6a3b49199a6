package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RuntimeRulesTest {

    private final Planted planted = Planted.in("runtime");
    private final RuntimeRules rules = new RuntimeRules(Planted.base("runtime"));

    @Test
    void blamesImportsThatPointUpOrSideways() {
        assertThat(planted.blamedBy(rules.packagesPointDown()))
                .containsExactly(
                        "AlphaSeesBeta", "DeltaSeesNeighbour", "InNoLayer", "PipelineSeesFeature", "StoreSeesRoot");
    }

    @Test
    void blamesWaitOutsideTheBridge() {
        assertThat(planted.blamedBy(rules.threadsWaitInBlockingBridge())).containsExactly("Waits");
    }

    @Test
    void blamesReflection() {
        assertThat(planted.blamedBy(rules.nothingIsReflective())).containsExactly("Reflects");
    }

    @Test
    void blamesSecondServiceLoader() {
        assertThat(planted.blamedBy(rules.oneClassLoadsServices()))
                .containsExactly("LoadsServices", "LoadsServicesToo");
    }

    @Test
    void blamesStoresWithAPathOfTheirOwn() {
        assertThat(planted.blamedBy(rules.storesWalkThePipeline()))
                .containsExactly("AlphaStore", "NarrowStore", "ShortcutStore");
    }

    @Test
    void blamesJdbc() {
        assertThat(planted.blamedBy(rules.nothingIsSql())).containsExactly("SpeaksSql");
    }

    @Test
    void blamesThrowablesOutsideTheFamily() {
        assertThat(planted.blamedBy(rules.throwablesAreOneFamily()))
                .containsExactly("Failure", "LonerException", "MisplacedException");
    }
}
