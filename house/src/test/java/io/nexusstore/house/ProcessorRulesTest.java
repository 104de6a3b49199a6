package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessorRulesTest {

    private final Planted planted = Planted.in("processor");
    private final ProcessorRules rules = new ProcessorRules(Planted.base("processor"));

    @Test
    void blamesImportsThatPointUpOrSideways() {
        assertThat(planted.blamedBy(rules.packagesPointDown())).containsExactly("ReaderSeesWriter");
    }

    @Test
    void blamesDecisionThatSeesTheCompiler() {
        assertThat(planted.blamedBy(rules.decisionsSeeNoCompiler()))
                .containsExactly("ModelSeesElement", "ValidatorSeesTypes");
    }

    @Test
    void blamesWriterThatSeesTheCompiler() {
        assertThat(planted.blamedBy(rules.writersSeeNoCompiler())).containsExactly("WriterCreatesFiles");
    }

    @Test
    void blamesSecondPrinter() {
        assertThat(planted.blamedBy(rules.oneClassPrints())).containsExactly("StepPrints");
    }

    @Test
    void blamesSecondCreatorOfFiles() {
        assertThat(planted.blamedBy(rules.oneClassCreatesFiles())).containsExactly("WriterCreatesFiles");
    }

    @Test
    void blamesQuestionToTheCompilerOutsideReaders() {
        assertThat(planted.blamedBy(rules.onlyReadersAskTheCompiler())).containsExactly("StepAsksElements");
    }

    @Test
    void blamesModelThatIsNoValue() {
        assertThat(planted.blamedBy(rules.modelsAreValues())).containsExactly("Mutable");
    }

    @Test
    void blamesStaticCollectionThatCanChange() {
        assertThat(planted.blamedBy(rules.staticCollectionsAreConstants())).containsExactly("KeepsCollections");
    }

    @Test
    void blamesHashOrderClockAndLocale() {
        assertThat(planted.blamedBy(rules.outputDependsOnInputOnly()))
                .containsExactly("ComparesTypes", "UsesClock", "UsesDefaultLocale", "UsesHashOrder");
    }

    @Test
    void blamesJavaPoetOutsideItsStages() {
        assertThat(planted.blamedBy(rules.javaPoetStaysInReadModelWrite())).containsExactly("LinksWithJavaPoet");
    }
}
