package io.nexusstore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuartilesTest {

    @Test
    void of_anOddNumberOfValues_areValues() {
        assertThat(Quartiles.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Quartiles(2, 3, 4));
    }

    @Test
    void of_anEvenNumberOfValues_lieBetweenNeighbours() {
        assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    }

    @Test
    void of_oneValue_isThatValue() {
        assertThat(Quartiles.of(List.of(0.8))).isEqualTo(new Quartiles(0.8, 0.8, 0.8));
    }

    @Test
    void of_oneOutlier_keepsTheMedian() {
        assertThat(Quartiles.of(List.of(1.0, 1.0, 1.0, 1.0, 1000.0)).median()).isEqualTo(1.0);
    }

    @Test
    void of_noValue_isRefused() {
        assertThatThrownBy(() -> Quartiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_aValueThatIsNoNumber_isRefused() {
        assertThatThrownBy(() -> Quartiles.of(List.of(1.0, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }
}
