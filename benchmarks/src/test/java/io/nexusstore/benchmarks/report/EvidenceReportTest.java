package io.nexusstore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class EvidenceReportTest {

    @Test
    void figures_nameWhatIsPromisedAndUnderWhatCircumstances() {
        RowResult result = new RowResult(
                Row.SAVE,
                40,
                List.of(
                        score(ContestantKind.RAW, 1),
                        score(ContestantKind.CONTROL, 1.01),
                        score(ContestantKind.JOOQ, 0.3),
                        score(ContestantKind.NEXUS_BLOCKING, 0.9),
                        score(ContestantKind.NEXUS_MONO, 0.8)),
                1.26,
                OptionalDouble.of(150.4));

        assertThat(EvidenceReport.figures(result, 100_000))
                .isEqualTo("Nexus, blocking() 0.90 (0.80 to 1.00), Nexus, Mono 0.80 (0.70 to 0.90);"
                        + " control 1.01 (0.91 to 1.11); floor 0.75; 40 rounds, 100,000 users, load average 1.3,"
                        + " fsync 150 us");
    }

    @Test
    void figures_withoutTheControl_areRefused() {
        RowResult result =
                new RowResult(Row.GET, 1, List.of(score(ContestantKind.NEXUS_BLOCKING, 1)), 0, OptionalDouble.empty());

        assertThatThrownBy(() -> EvidenceReport.figures(result, 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'get'");
    }

    @Test
    void everyRow_hasItsPlaceAmongThePromises() throws IOException {
        Path table = Project.current().root().resolve(Path.of("docs", "evidence.md"));

        for (Row row : Row.values()) {
            assertThat(Files.readString(table))
                    .contains("<a id=\"ratio-" + row.evidenceKey() + "\"></a>")
                    .contains("--rows " + row.key() + " --evidence`");
        }
    }

    private static Score score(ContestantKind kind, double ratio) {
        Quartiles quartiles = new Quartiles(ratio - 0.1, ratio, ratio + 0.1);
        return new Score(kind, quartiles, quartiles, quartiles, quartiles);
    }
}
