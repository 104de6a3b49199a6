package io.nexusstore.benchmarks.compile;

import io.nexusstore.benchmarks.report.Quartiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one framework's processor cost over all rounds of a row.
 *
 * @param framework whose processor
 * @param rounds the rounds, in which both compilations ran right after another
 * @param divisor how many entities were compiled
 */
record CompileScore(Framework framework, List<Round> rounds, int divisor) {

    /** Both compilations of one round. */
    record Round(Cost alone, Cost processed) {

        Cost added() {
            return processed.minus(alone);
        }
    }

    /** Returns the median time of javac alone. */
    double aloneMillis() {
        return quartiles(round -> round.alone().wallMillis()).median();
    }

    /** Returns the median time with the processor. */
    double processedMillis() {
        return quartiles(round -> round.processed().wallMillis()).median();
    }

    /** Returns the time added for each entity. */
    Quartiles added() {
        return quartiles(round -> round.added().wallMillis() / divisor);
    }

    /** Returns the processor time added for each entity. */
    double addedCpu() {
        return quartiles(round -> round.added().cpuMillis() / divisor).median();
    }

    /** Returns the memory allocated in addition for each entity, in kilobytes. */
    double addedKilobytes() {
        return quartiles(round -> round.added().allocatedBytes() / 1_000.0 / divisor)
                .median();
    }

    private Quartiles quartiles(ToDoubleFunction<Round> value) {
        return Quartiles.of(rounds.stream().mapToDouble(value).boxed().toList());
    }
}
