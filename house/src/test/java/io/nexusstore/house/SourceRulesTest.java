package io.nexusstore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRulesTest {

    private static final String EIGHTY_LINES = "int x;\n".repeat(78);

    @TempDir
    private Path directory;

    @Test
    void blamesLongFile() throws IOException {
        SourceRules rules = rulesFor("// line\n".repeat(501));

        assertThat(rules.longFiles()).containsExactly("shop.Shop: 501 lines, at most 500");
        assertThat(rulesFor("// line\n".repeat(500)).longFiles()).isEmpty();
    }

    @Test
    void blamesLongMethod() throws IOException {
        SourceRules rules = rulesFor(
                "class Shop {\nvoid fits() {\n" + EIGHTY_LINES + "}\nvoid sprawls() {\n" + EIGHTY_LINES + "\n}}");

        assertThat(rules.longMethods())
                .singleElement()
                .asString()
                .endsWith("Shop.java:82: method of 81 lines, at most 80");
    }

    @Test
    void blamesWorkPutOff() throws IOException {
        // Put together here, so that this file is not blamed itself.
        String word = "TO" + "DO";

        assertThat(rulesFor("class Shop {\n    // " + word + ": sell\n}").putOffWork())
                .containsExactly("shop.Shop:2: // " + word + ": sell");
    }

    @Test
    void blamesSuppressionWithoutReason() throws IOException {
        SourceRules rules = rulesFor("""
                class Shop {
                    @SuppressWarnings("unused")
                    int bare;

                    // Kept for the cellar.
                    @SuppressWarnings("unused")
                    int explainedAbove;

                    @SuppressWarnings("unused") // kept for the attic
                    int explainedBeside;

                    String text = \"""

                            @SuppressWarnings("unused")
                            int quoted;
                            \""";
                }
                """);

        assertThat(rules.unexplainedSuppressions())
                .singleElement()
                .asString()
                .endsWith("Shop.java:2: @SuppressWarnings(\"unused\")");
    }

    private SourceRules rulesFor(String source) throws IOException {
        Sources sources = new Sources(directory).with("shop/Shop.java", source);
        return new SourceRules(SourceFiles.below(sources.directory()));
    }
}
