package io.nexusstore.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.benchmarks.compile.CompileScore.Round;
import io.nexusstore.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompileResultTest {

    private static final CompileScore NEXUS = new CompileScore(
            Framework.NEXUS,
            List.of(round(1_000, 3_000, 8_000), round(1_000, 5_000, 9_000), round(2_000, 8_000, 10_000)),
            200);
    private static final CompileScore JIMMER =
            new CompileScore(Framework.JIMMER, List.of(round(1_000, 9_000, 10_000)), 200);

    @Test
    void figures_nameEachFrameworkAndTheCircumstances() {
        CompileResult result = new CompileResult(CompileRow.CLEAN_200, true, List.of(NEXUS, JIMMER), 1.26);

        assertThat(result.figures())
                .isEqualTo("fresh JVM: Nexus 20.0 ms (15.0 to 25.0, cpu 40.0), Jimmer 40.0 ms (40.0 to 40.0, cpu 45.0);"
                        + " 3 rounds, load average 1.3");
    }

    @Test
    void table_showsRatiosToNexus() {
        CompileResult result = new CompileResult(CompileRow.CLEAN_200, false, List.of(NEXUS, JIMMER), 0);

        assertThat(result.table().lines())
                .anySatisfy(line -> assertThat(line).contains("a warm javac", "3 rounds", "ceiling for Nexus 20"))
                .anySatisfy(
                        line -> assertThat(line).matches("  Nexus +1,000 +5,000 +20.00 +\\(15.00 to 25.00\\) +1.00 .*"))
                .anySatisfy(
                        line -> assertThat(line).matches("  Jimmer +1,000 +9,000 +40.00 +\\(.*\\) +2.00 +45.00 .*"));
    }

    @Test
    void cost_isReadAsItIsWritten() {
        Cost cost = new Cost(12.5, 99.25, 1L << 40);

        assertThat(Cost.parse(cost.toLine())).isEqualTo(cost);
    }

    @Test
    void everyRow_hasItsPlaceAmongThePromises() throws IOException {
        Path table = Project.current().root().resolve(Path.of("docs", "evidence.md"));

        for (CompileRow row : CompileRow.values()) {
            assertThat(Files.readString(table))
                    .contains("<a id=\"compile-" + row.key() + "\"></a>")
                    .contains("compile --rows " + row.key() + " --evidence`");
        }
    }

    private static Round round(double alone, double processed, double cpu) {
        return new Round(new Cost(alone, 1_000, 0), new Cost(processed, cpu, 2_000_000));
    }
}
