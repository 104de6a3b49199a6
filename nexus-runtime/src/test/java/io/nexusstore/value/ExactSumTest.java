package io.nexusstore.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactSumTest {

    @Test
    void theSumOfNothingIsZero() {
        assertThat(new ExactSum().value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void smallValuesSurviveLargeOnes() {
        assertThat(sum(1e300, 0.1, -1e300, Double.MIN_VALUE))
                .isEqualByComparingTo(new BigDecimal(0.1).add(new BigDecimal(Double.MIN_VALUE)));
    }

    @Test
    void sumsBeyondAllDoublesAreExact() {
        assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE))
                .isEqualByComparingTo(new BigDecimal(Double.MAX_VALUE).multiply(BigDecimal.valueOf(2)));
        assertThat(sum(-Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE))
                .isEqualByComparingTo(new BigDecimal(-Double.MAX_VALUE));
    }

    @Test
    void theSumOfRandomValuesIsThatOfTheirDecimals() {
        long seed = System.nanoTime();
        System.out.println(getClass().getName() + ": seed " + seed);
        Random random = new Random(seed);
        ExactSum sum = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                sum.add(value);
                expected = expected.add(new BigDecimal(value));
            }
            if (i % 500 == 0) {
                assertThat(sum.value()).as("seed %s", seed).isEqualByComparingTo(expected);
            }
        }
        assertThat(sum.value()).as("seed %s", seed).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        assertThatThrownBy(() -> new ExactSum().add(value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal sum(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }
}
