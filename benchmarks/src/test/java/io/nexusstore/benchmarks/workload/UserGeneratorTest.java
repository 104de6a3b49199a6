package io.nexusstore.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UserGeneratorTest {

    private final UserGenerator users = new UserGenerator(42, 1_000);

    @Test
    void user_ofTheSameSeedAndNumber_isTheSame() {
        assertThat(new UserGenerator(42, 1_000).user(7)).isEqualTo(users.user(7));
        assertThat(new UserGenerator(43, 1_000).user(7)).isNotEqualTo(users.user(7));
        assertThat(users.id(7)).isEqualTo(users.user(7).id());
    }

    @Test
    void ids_areDistinctRandomUuids() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < users.size(); i++) {
            ids.add(users.id(i));
        }

        assertThat(ids).hasSize(users.size()).allSatisfy(id -> {
            assertThat(UUID.fromString(id).version()).isEqualTo(4);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        });
    }

    @Test
    void members_areUsersWithUuidsOfVersion7InOrder() {
        for (int i = 0; i < users.size(); i++) {
            Member member = users.member(i);
            User user = member.asUser();

            assertThat(member.id().version()).isEqualTo(7);
            assertThat(member.id().variant()).isEqualTo(2);
            assertThat(user.email()).isEqualTo(users.user(i).email());
            assertThat(i == 0 || users.member(i - 1).id().toString().compareTo(user.id()) < 0)
                    .isTrue();
        }
    }

    @Test
    void someUsers_shareStatusAndTime() {
        assertThat(users.user(49).createdAt()).isEqualTo(users.user(48).createdAt());
        assertThat(users.user(49).status()).isEqualTo(users.user(48).status());
    }

    @Test
    void aboutATenth_haveNoBio() {
        long without = IntStream.range(0, users.size())
                .filter(index -> users.user(index).bio() == null)
                .count();

        assertThat(without).isBetween(70L, 130L);
    }

    @Test
    void times_surviveTheTable() {
        User user = users.user(3);

        assertThat(UserTable.instant(UserTable.micros(user.updatedAt()))).isEqualTo(user.updatedAt());
    }

    @Test
    void edited_changesTheRowButNotTheId() {
        User user = users.user(3);
        User edited = UserGenerator.edited(user, 1);

        assertThat(edited).isNotEqualTo(user).isEqualTo(UserGenerator.edited(user, 1));
        assertThat(edited.id()).isEqualTo(user.id());
        assertThat(edited.createdAt()).isEqualTo(user.createdAt());
    }
}
