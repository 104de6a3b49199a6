package io.nexusstore.benchmarks.report;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One contestant's figures in one row of the result.
 *
 * @param kind whose they are
 * @param ratio the rate as a multiple of raw JDBC's, taken within each round
 * @param cpuRatio the same for each second of processor time, which a busy machine disturbs less
 * @param micros the time of one operation in microseconds; true of this machine at that hour only
 * @param bytesPerOperation the heap memory that one operation allocated
 */
public record Score(
        ContestantKind kind, Quartiles ratio, Quartiles cpuRatio, Quartiles micros, Quartiles bytesPerOperation) {

    /**
     * Returns the contestant's figures over all rounds.
     *
     * @throws IllegalArgumentException when there is no round, or one without the contestant
     */
    public static Score of(ContestantKind kind, List<Round> rounds) {
        return new Score(
                kind,
                over(rounds, round -> round.ratio(kind)),
                over(rounds, round -> round.cpuRatio(kind)),
                over(rounds, round -> round.slice(kind).micros()),
                over(rounds, round -> round.slice(kind).bytesPerOperation()));
    }

    private static Quartiles over(List<Round> rounds, Function<Round, Double> figure) {
        return Quartiles.of(rounds.stream().map(figure).collect(Collectors.toList()));
    }
}
