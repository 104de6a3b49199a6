package io.nexusstore.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.spi.IdentityBlock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IdentityPoolTest {

    private final IdentityPool pool = new IdentityPool();

    @Test
    void take_ofMoreThanIsLeft_takesNone() {
        assertThat(pool.share(new IdentityBlock(10, 4), 1)).containsExactly(10L);

        assertThat(pool.take(4)).isNull();
        assertThat(pool.take(3)).containsExactly(11L, 12L, 13L);
        assertThat(pool.take(1)).isNull();
    }

    @Test
    void take_goesFromOneBlockIntoTheNext() {
        pool.share(new IdentityBlock(1, 3), 1);
        pool.share(new IdentityBlock(20, 3), 1);

        assertThat(pool.take(3)).containsExactly(2L, 3L, 21L);
        assertThat(pool.take(1)).containsExactly(22L);
    }

    @Test
    void demand_growsToItsBoundButIsNeverLessThanWhatIsNeeded() {
        assertThat(IntStream.range(0, 9).map(i -> pool.demand(1)))
                .containsExactly(16, 32, 64, 128, 256, 512, 1024, 1024, 1024);
        assertThat(pool.demand(100_000)).isEqualTo(100_000);
    }

    @Test
    void clear_leavesNothing() {
        pool.share(new IdentityBlock(1, 16), 1);

        pool.clear();

        assertThat(pool.take(1)).isNull();
    }
}
