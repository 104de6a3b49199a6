package io.nexusstore.benchmarks.report;

import java.util.Locale;

/** Writes results as tables for a terminal. */
public final class TextReport {

    private TextReport() {}

    /** Returns the lines that say where and on what the run took place. */
    public static String heading(Machine machine, int users, long seed) {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %.1f GiB, %s%n%s%nload average %.2f; %,d users, seed %d; ratio = multiple of raw JDBC's rate,"
                        + " median of rounds (quartiles)%n",
                machine.processor(),
                machine.processors(),
                machine.memoryBytes() / (double) (1 << 30),
                machine.system(),
                machine.jdk(),
                machine.loadAverage(),
                users,
                seed);
    }

    /** Returns the table of one row of the result. */
    public static String table(RowResult result) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%n%s [%s] %d rounds, load average %.2f",
                result.row().title(),
                result.row().key(),
                result.rounds(),
                result.loadAverage()));
        result.fsyncMicros().ifPresent(micros -> text.append(String.format(Locale.ROOT, ", fsync %.0f us", micros)));
        result.row()
                .floor()
                .ifPresent(floor -> text.append(String.format(Locale.ROOT, "; floor for Nexus %.2f", floor)));
        text.append(System.lineSeparator());
        text.append(String.format(
                Locale.ROOT,
                "  %-34s %6s  %-15s %6s %12s %14s%n",
                "contestant",
                "ratio",
                "(quartiles)",
                "cpu",
                "us each",
                "bytes each"));
        for (Score score : result.scores()) {
            text.append(line(score));
        }
        return text.toString();
    }

    private static String line(Score score) {
        Quartiles ratio = score.ratio();
        return String.format(
                Locale.ROOT,
                "  %-34s %6.2f  %-15s %6.2f %12.2f %,14.0f%n",
                score.kind().title(),
                ratio.median(),
                String.format(Locale.ROOT, "(%.2f to %.2f)", ratio.lower(), ratio.upper()),
                score.cpuRatio().median(),
                score.micros().median(),
                score.bytesPerOperation().median());
    }
}
