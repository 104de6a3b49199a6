package io.nexusstore.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User_Model;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchesTest {

    private static final User_Model MODEL = User_Model.INSTANCE;

    @Test
    void rowsAreComparedByEachField() {
        assertThat(Watches.isSame(MODEL, List.of(user("a", 1)), List.of(user("a", 1))))
                .isTrue();
        assertThat(Watches.isSame(MODEL, List.of(user("a", 1)), List.of(user("a", 2))))
                .isFalse();
        assertThat(Watches.isSame(MODEL, List.of(user("a", 1), user("b", 1)), List.of(user("b", 1), user("a", 1))))
                .isFalse();
        assertThat(Watches.isSame(MODEL, List.of(user("a", 1)), List.of())).isFalse();
    }

    @Test
    void absenceIsComparedToo() {
        assertThat(Watches.isSame(MODEL, Optional.empty(), Optional.empty())).isTrue();
        assertThat(Watches.isSame(MODEL, Optional.empty(), Optional.of(user("a", 1))))
                .isFalse();
        assertThat(Watches.isSame(MODEL, Optional.of(user("a", 1)), Optional.empty()))
                .isFalse();
        assertThat(Watches.isSame(MODEL, Optional.of(user("a", 1)), Optional.of(user("a", 2))))
                .isFalse();
    }

    private static User user(String id, int age) {
        return new User(
                id, id + "@example.org", id, age, null, User.Status.ACTIVE, null, new byte[] {1}, null, null, 0);
    }
}
