package io.nexusstore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScoreTest {

    @Test
    void ratio_ofAMachineThatChangesItsSpeed_isTakenWithinEachRound() {
        List<Round> rounds = List.of(round(1000, 750), round(400, 300), round(100, 75));

        Score score = Score.of(ContestantKind.JOOQ, rounds);

        assertThat(score.ratio()).isEqualTo(new Quartiles(0.75, 0.75, 0.75));
        assertThat(score.micros().median()).isEqualTo(1e6 / 300);
    }

    @Test
    void ratio_countsTimeAsWellAsOperations() {
        Round round = new Round(Map.of(
                ContestantKind.RAW,
                new Slice(100, 1_000_000, 500_000, 0),
                ContestantKind.JOOQ,
                new Slice(100, 4_000_000, 1_000_000, 0)));

        assertThat(round.ratio(ContestantKind.JOOQ)).isEqualTo(0.25);
        assertThat(round.ratio(ContestantKind.RAW)).isEqualTo(1.0);
        assertThat(round.cpuRatio(ContestantKind.JOOQ)).isEqualTo(0.5);
    }

    @Test
    void bytes_areCountedForEachOperation() {
        assertThat(Score.of(ContestantKind.JOOQ, List.of(round(100, 50)))
                        .bytesPerOperation()
                        .median())
                .isEqualTo(20.0);
    }

    @Test
    void round_withoutRawJdbc_isRefused() {
        assertThatThrownBy(() -> new Round(Map.of(ContestantKind.JOOQ, new Slice(1, 1, 1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void score_ofAContestantThatWasAbsent_isRefused() {
        assertThatThrownBy(() -> Score.of(ContestantKind.CONTROL, List.of(round(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control");
    }

    private static Round round(long raw, long other) {
        return new Round(Map.of(
                ContestantKind.RAW, new Slice(raw, 1_000_000_000, 900_000_000, 0),
                ContestantKind.JOOQ, new Slice(other, 1_000_000_000, 900_000_000, 1000)));
    }
}
