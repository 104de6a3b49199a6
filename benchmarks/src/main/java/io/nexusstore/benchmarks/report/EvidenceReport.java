package io.nexusstore.benchmarks.report;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.house.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes results into the repository's table of promises, one row for each row of the result. */
public final class EvidenceReport {

    private EvidenceReport() {}

    /**
     * Writes the figures of one row of the result.
     *
     * @throws IllegalArgumentException when the table of promises lacks the row
     */
    public static void write(RowResult result, int users) {
        Evidence.rewrite("ratio-" + result.row().evidenceKey(), figures(result, users));
    }

    /** Returns the figures in one line: Nexus, the control, the floor, and what the machine was doing. */
    static String figures(RowResult result, int users) {
        StringBuilder text = new StringBuilder();
        text.append(scores(result, ContestantKind::isNexus));
        text.append("; control ").append(scores(result, kind -> kind == ContestantKind.CONTROL));
        result.row().floor().ifPresent(floor -> text.append(String.format(Locale.ROOT, "; floor %.2f", floor)));
        text.append(String.format(
                Locale.ROOT,
                "; %d rounds, %,d users, load average %.1f",
                result.rounds(),
                users,
                result.loadAverage()));
        result.fsyncMicros().ifPresent(micros -> text.append(String.format(Locale.ROOT, ", fsync %.0f us", micros)));
        return text.toString();
    }

    private static String scores(RowResult result, Predicate<ContestantKind> chosen) {
        List<Score> scores = result.scores().stream()
                .filter(score -> chosen.test(score.kind()))
                .toList();
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("Evidence needs Nexus and the control in row '"
                    + result.row().key() + "'. Let them take part.");
        }
        return scores.stream().map(EvidenceReport::score).collect(Collectors.joining(", "));
    }

    private static String score(Score score) {
        String name = score.kind() == ContestantKind.CONTROL ? "" : score.kind().title() + " ";
        Quartiles ratio = score.ratio();
        return String.format(Locale.ROOT, "%s%.2f (%.2f to %.2f)", name, ratio.median(), ratio.lower(), ratio.upper());
    }
}
