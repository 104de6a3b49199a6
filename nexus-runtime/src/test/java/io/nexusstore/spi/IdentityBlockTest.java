package io.nexusstore.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class IdentityBlockTest {

    @Test
    void last_isInTheBlock() {
        assertThat(new IdentityBlock(5, 1).last()).isEqualTo(5);
        assertThat(new IdentityBlock(Long.MAX_VALUE - 1, 2).last()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void blocksBeyondTheBounds_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityBlock(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityBlock(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityBlock(Long.MAX_VALUE, 2));
    }
}
