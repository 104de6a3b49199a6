package io.nexusstore.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.StateException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is special to this backend; the contract that it shares with every other is tested by the TCK. */
class InMemoryBackendTest {

    private static final User_Model MODEL = User_Model.INSTANCE;
    private static final Instant THEN = Instant.parse("2024-02-29T12:00:00Z");

    private final InMemoryBackend backend = InMemoryBackend.create();
    private final RecordingContext context = new RecordingContext();

    @BeforeEach
    void open() {
        backend.open(context).block();
    }

    @Test
    void bytesAreNeverShared() {
        byte[] given = {1, 2, 3};
        save(user("u1", given));
        given[0] = 9;
        byte[] read = backend.getNow(MODEL, "u1").avatar();
        assertThat(read).containsExactly(1, 2, 3);

        read[0] = 9;

        assertThat(backend.getNow(MODEL, "u1").avatar()).containsExactly(1, 2, 3);
        assertThat(backend.countNow(MODEL, Query.where(UserFields.AVATAR.eq(new byte[] {1, 2, 3}))))
                .isEqualTo(1);
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersArrive() {
        save(user("u1", null));
        save(new User("u2", null, null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1));
        save(user("u3", null));

        ReadResult<User> all = backend.readNow(MODEL, Query.all());
        ReadResult<User> byAge = backend.readNow(MODEL, Query.<User>all().orderBy(UserFields.AGE.desc()));
        ReadResult<User> some = backend.getAllNow(MODEL, List.of("u3", "u2"));

        UnreadableRow fault = new UnreadableRow("u2", "email", "is null but required");
        assertThat(all.rows()).extracting(User::id).containsExactly("u1", "u3");
        assertThat(all.unreadable()).containsExactly(fault);
        assertThat(byAge.unreadable()).containsExactly(fault);
        assertThat(some.rows()).extracting(User::id).containsExactly("u3");
        assertThat(some.unreadable()).containsExactly(fault);
        UnreadableRowException single =
                catchThrowableOfType(UnreadableRowException.class, () -> backend.getNow(MODEL, "u2"));
        assertThat(single.rows()).containsExactly(fault);
    }

    @Test
    void aRowThatCannotBeReadCanBeReplacedAndDeleted() {
        save(new User("u1", null, null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1));
        save(new User("u2", null, null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1));
        save(new User("u3", null, null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1));

        save(user("u1", null));
        backend.commitNow(WriteBatch.of(new Mutation.Delete<>(MODEL, "u2")));
        assertThat(backend.readNow(MODEL, Query.all()).unreadable())
                .extracting(UnreadableRow::id)
                .containsExactly("u3");
        backend.commitNow(WriteBatch.of(new Mutation.DeleteWhere<>(MODEL, Query.all())));

        assertThat(backend.readNow(MODEL, Query.all()).unreadable()).isEmpty();
        assertThat(backend.countNow(MODEL, Query.all())).isZero();
    }

    @Test
    void pagesInOrderOfIdsReadOnlyTheirOwnRows() {
        for (int i = 0; i < 100; i++) {
            save(user("u%03d".formatted(i), null));
        }
        save(new User("u9", null, null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1));

        ReadResult<User> page =
                backend.readNow(MODEL, Query.<User>all().offset(2).limit(3));

        assertThat(page.rows()).extracting(User::id).containsExactly("u002", "u003", "u004");
        assertThat(page.unreadable()).as("rows behind the window are not read").isEmpty();
    }

    @Test
    void openingTwiceIsRefused() {
        StateException refusal = catchThrowableOfType(
                StateException.class, () -> backend.open(context).block());

        assertThat(refusal.code()).isEqualTo(StateException.ALREADY_OPEN);
    }

    @Test
    void closingForgetsEverythingAndIsFinal() {
        save(user("u1", null));
        backend.close().block();
        backend.close().block();

        StateException read = catchThrowableOfType(StateException.class, () -> backend.getNow(MODEL, "u1"));
        StateException open = catchThrowableOfType(
                StateException.class, () -> backend.open(context).block());

        assertThat(read.code()).isEqualTo(StateException.CLOSED);
        assertThat(open.code()).isEqualTo(StateException.CLOSED);
    }

    @Test
    void closingWhatWasNeverOpenedCompletes() {
        InMemoryBackend unused = InMemoryBackend.create();

        unused.close().block();

        StateException refusal = catchThrowableOfType(
                StateException.class, () -> unused.open(context).block());
        assertThat(refusal.code()).isEqualTo(StateException.CLOSED);
    }

    @Test
    void explanationSaysWhatIsIndexed() {
        assertThat(backend.explain(MODEL, Query.<User>all().limit(3)).notes())
                .containsExactly("The rows are read in the order of their ids, no further than the window reaches.");
        assertThat(backend.explain(MODEL, Query.where(UserFields.AGE.eq(3))).notes())
                .containsExactly("The condition is tested on each row in memory; only the id is indexed.");
    }

    @Test
    void negativePatienceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> InMemoryBackend.create(Duration.ofSeconds(-1)));
    }

    private void save(User user) {
        backend.commitNow(WriteBatch.of(new Mutation.Save<>(MODEL, user.id(), user, Precondition.none(), false)));
    }

    private static User user(String id, byte[] avatar) {
        return new User(id, id + "@x", null, 1, null, Status.ACTIVE, null, avatar, THEN, THEN, 1);
    }
}
