package io.nexusstore.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/**
 * The middle of some values and the bounds of their middle half.
 *
 * @param lower a quarter of the values lies below
 * @param median half of the values lie below
 * @param upper a quarter of the values lies above
 */
public record Quartiles(double lower, double median, double upper) {

    /**
     * Returns the quartiles, interpolated linearly between neighbours.
     *
     * @throws IllegalArgumentException when there is no value, or one that is no finite number
     */
    public static Quartiles of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0 || !Arrays.stream(sorted).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Quartiles need finite values, not " + values + ".");
        }
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
