package io.nexusstore.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.spi.MetaEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeltaChangeTest {

    private static final User ANN = new User(
            "ann",
            "ann@example.org",
            "Ann",
            40,
            1.5,
            User.Status.ACTIVE,
            null,
            new byte[] {1},
            Instant.EPOCH,
            Instant.EPOCH,
            3);

    @Test
    void namesTheFieldsThatDifferWithOldAndNewValueAndTheBase() {
        DeltaChange<User> delta = User_Model.INSTANCE.diff(ANN, with("Anna", 41, new byte[] {1}));

        assertThat(delta.changed()).isEqualTo(FieldSet.of(UserFields.NAME.index(), UserFields.AGE.index()));
        assertThat(delta.change(UserFields.NAME)).contains(new FieldChange<>(UserFields.NAME, true, "Ann", "Anna"));
        assertThat(delta.baseVersion()).hasValue(3);
    }

    @Test
    void fieldsThatTheStoreMaintainsNeverAppear() {
        User touched = new User(
                "ann",
                "ann@example.org",
                "Ann",
                40,
                1.5,
                User.Status.ACTIVE,
                null,
                new byte[] {1},
                Instant.MAX,
                Instant.MAX,
                9);

        assertThat(User_Model.INSTANCE.diff(ANN, touched).isEmpty()).isTrue();
    }

    @Test
    void bytesAreComparedByContentAndCopied() {
        byte[] avatar = {1, 2};
        DeltaChange<User> delta = User_Model.INSTANCE.diff(ANN, with("Ann", 40, avatar));
        avatar[0] = 9;

        assertThat((byte[]) delta.change(UserFields.AVATAR).orElseThrow().after())
                .containsExactly(1, 2);
    }

    @Test
    void deltasOfEqualBytesAreEqual() {
        DeltaChange<User> delta = User_Model.INSTANCE.diff(ANN, with("Ann", 40, new byte[] {2}));

        assertThat(delta)
                .isEqualTo(User_Model.INSTANCE.diff(ANN, with("Ann", 40, new byte[] {2})))
                .hasSameHashCodeAs(User_Model.INSTANCE.diff(ANN, with("Ann", 40, new byte[] {2})))
                .isNotEqualTo(User_Model.INSTANCE.diff(ANN, with("Ann", 40, new byte[] {3})));
    }

    @Test
    void applyingADiffGivesTheOtherState() {
        User anna = with("Anna", 41, new byte[] {1});

        User applied = User_Model.INSTANCE.apply(ANN, User_Model.INSTANCE.diff(ANN, anna));

        assertThat(User_Model.INSTANCE.diff(anna, applied).isEmpty()).isTrue();
    }

    @Test
    void mergingKeepsTheOldestOldAndTheNewestNewValueAndDropsWhatIsChangedBack() {
        User first = with("Anna", 41, new byte[] {1});
        User second = with("Ann", 42, new byte[] {1});

        DeltaChange<User> merged = User_Model.INSTANCE.diff(ANN, first).merge(User_Model.INSTANCE.diff(first, second));

        assertThat(merged.changes()).containsExactly(new FieldChange<>(UserFields.AGE, true, 40, 42));
    }

    @Test
    void statesOfTwoEntitiesAreNotCompared() {
        User bob = new User("bob", "b@b", null, 1, null, User.Status.ACTIVE, null, null, null, null, 0);

        assertThatThrownBy(() -> User_Model.INSTANCE.diff(ANN, bob)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textFormNamesFieldsAndNoValues() {
        assertThat(User_Model.INSTANCE.diff(ANN, with("Secret", 40, new byte[] {1})))
                .hasToString("DeltaChange[User, [name]]");
        assertThat(DeltaChange.builder(MetaEntry.class).build()).hasToString("DeltaChange[MetaEntry, []]");
    }

    private static User with(String name, int age, byte[] avatar) {
        return new User(
                ANN.id(),
                ANN.email(),
                name,
                age,
                ANN.score(),
                ANN.status(),
                null,
                avatar,
                Instant.EPOCH,
                Instant.EPOCH,
                3);
    }
}
