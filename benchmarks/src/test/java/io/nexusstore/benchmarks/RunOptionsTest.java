package io.nexusstore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Row;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RunOptionsTest {

    @Test
    void parse_ofNothing_runsAll() {
        RunOptions options = RunOptions.parse();

        assertThat(options.rows()).containsExactly(Row.values());
        assertThat(options.contestants()).containsExactly(ContestantKind.values());
        assertThat(options.users()).isEqualTo(100_000);
    }

    @Test
    void parse_ofASelection_keepsRawJdbc() {
        RunOptions options = RunOptions.parse("--rows", "get,save64", "--contestants", "jooq");

        assertThat(options.rows()).containsExactly(Row.GET, Row.IN_FLIGHT);
        assertThat(options.contestants()).containsExactly(ContestantKind.RAW, ContestantKind.JOOQ);
    }

    @Test
    void parse_ofLaterOptions_overridesQuick() {
        RunOptions options = RunOptions.parse("--quick", "--rounds", "3", "--warm-up", "0");

        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.warmUp()).isEqualTo(Duration.ZERO);
        assertThat(options.users()).isEqualTo(20_000);
    }

    @Test
    void parse_ofAnUnknownRow_namesTheKnownOnes() {
        assertThatThrownBy(() -> RunOptions.parse("--rows", "gets"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gets'")
                .hasMessageContaining("get, query");
    }

    @Test
    void parse_ofAnOptionWithoutValue_isRefused() {
        assertThatThrownBy(() -> RunOptions.parse("--rounds")).hasMessage("Option '--rounds' needs a value.");
        assertThatThrownBy(() -> RunOptions.parse("--rounds", "x")).hasMessageContaining("not 'x'");
        assertThatThrownBy(() -> RunOptions.parse("--rounds", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parse_ofEvidence_needsNexusAndTheControl() {
        assertThat(RunOptions.parse().writesEvidence()).isFalse();
        assertThat(RunOptions.parse("--evidence", "--quick", "--rows", "get").writesEvidence())
                .isTrue();
        assertThatThrownBy(() -> RunOptions.parse("--evidence", "--contestants", "nexus-blocking,nexus-mono"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the control");
    }

    @Test
    void parse_ofAnUnknownOption_isRefused() {
        assertThatThrownBy(() -> RunOptions.parse("--fast")).hasMessage("There is no option '--fast'.");
    }
}
