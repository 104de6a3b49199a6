package io.nexusstore.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChecksumTest {

    private final User ada = new UserGenerator(1, 10).user(0);
    private final User bob = new UserGenerator(1, 10).user(1);

    @Test
    void inOrder_tellsOrdersApart() {
        assertThat(ordered(ada, bob)).isEqualTo(ordered(ada, bob)).isNotEqualTo(ordered(bob, ada));
    }

    @Test
    void inAnyOrder_doesNotTellOrdersApart() {
        assertThat(unordered(ada, bob)).isEqualTo(unordered(bob, ada)).isNotEqualTo(unordered(ada, ada));
    }

    @Test
    void anAbsentUser_counts() {
        assertThat(ordered(ada)).isNotEqualTo(ordered(ada, null));
    }

    @Test
    void everyField_counts() {
        User last = new User(
                ada.id(),
                ada.name(),
                ada.email(),
                ada.age(),
                ada.status(),
                ada.score(),
                ada.createdAt(),
                ada.updatedAt(),
                null);
        User micro = new User(
                ada.id(),
                ada.name(),
                ada.email(),
                ada.age(),
                ada.status(),
                ada.score(),
                ada.createdAt(),
                ada.updatedAt().plusNanos(1_000),
                ada.bio());

        assertThat(ordered(last)).isNotEqualTo(ordered(ada));
        assertThat(ordered(micro)).isNotEqualTo(ordered(ada));
    }

    private static long ordered(@Nullable User... users) {
        Checksum checksum = new Checksum();
        Arrays.asList(users).forEach(checksum::addInOrder);
        return checksum.value();
    }

    private static long unordered(User... users) {
        Checksum checksum = new Checksum();
        Arrays.asList(users).forEach(checksum::addInAnyOrder);
        return checksum.value();
    }
}
