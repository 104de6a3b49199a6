package io.nexusstore.benchmarks.compile;

import io.nexusstore.benchmarks.report.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came out of a row.
 *
 * @param row what was compiled
 * @param isFresh whether each compilation had a new JVM
 * @param scores one for each framework, Nexus first
 * @param loadAverage the load over the last minute at the end
 */
record CompileResult(CompileRow row, boolean isFresh, List<CompileScore> scores, double loadAverage) {

    /** Returns the table that people read. */
    String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s [%s], %s, %d rounds, load average %.2f%s%n",
                row.title(),
                row.key(),
                isFresh ? "a fresh javac each" : "a warm javac",
                scores.get(0).rounds().size(),
                loadAverage,
                row.ceiling().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; ceiling for Nexus %.0f",
                                row.ceiling().getAsDouble())
                        : ""));
        text.append(String.format(
                "  %-16s %10s %10s %12s  %-18s %8s %8s %10s%n",
                "processor", "javac ms", "with it", "added each", "(quartiles)", "to Nexus", "cpu each", "KB each"));
        double nexus = scores.get(0).added().median();
        for (CompileScore score : scores) {
            Quartiles added = score.added();
            text.append(String.format(
                    Locale.ROOT,
                    "  %-16s %,10.0f %,10.0f %12.2f  %-18s %8.2f %8.2f %,10.0f%n",
                    score.framework().title(),
                    score.aloneMillis(),
                    score.processedMillis(),
                    added.median(),
                    String.format(Locale.ROOT, "(%.2f to %.2f)", added.lower(), added.upper()),
                    added.median() / nexus,
                    score.addedCpu(),
                    score.addedKilobytes()));
        }
        return text.toString();
    }

    /** Returns the figures in one line: what each processor added, and under what circumstances. */
    String figures() {
        String all = scores.stream()
                .map(score -> String.format(
                        Locale.ROOT,
                        "%s %.1f ms (%.1f to %.1f, cpu %.1f)",
                        score.framework().title(),
                        score.added().median(),
                        score.added().lower(),
                        score.added().upper(),
                        score.addedCpu()))
                .collect(Collectors.joining(", "));
        return (isFresh ? "fresh JVM: " : "warm JVM: ")
                + all
                + String.format(
                        Locale.ROOT,
                        "; %d rounds, load average %.1f",
                        scores.get(0).rounds().size(),
                        loadAverage);
    }
}
