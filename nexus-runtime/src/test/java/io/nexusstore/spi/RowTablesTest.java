package io.nexusstore.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Query;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTablesTest {

    private static final User_Model MODEL = User_Model.INSTANCE;
    private static final CommitPosition POSITION = new CommitPosition(7);

    @Test
    void aDraftChangesNothingUntilItIsKept() {
        RowTables tables = holding(user("a"), user("b"));
        RowTables draft = tables.draft();

        draft.apply(new WriteBatch(List.of(new Mutation.Delete<>(MODEL, "a"), save(user("c")))));

        assertThat(ids(draft)).containsExactly("b", "c");
        assertThat(draft.get(MODEL, "a")).isNull();
        assertThat(draft.count(MODEL, Query.all())).isEqualTo(2);
        assertThat(ids(tables)).containsExactly("a", "b");
        draft.keep();
        assertThat(ids(tables)).containsExactly("b", "c");
    }

    @Test
    void aDraftOfADraftIsKeptByTheDraft() {
        RowTables tables = holding(user("a"));
        RowTables outer = tables.draft();
        RowTables inner = outer.draft();
        inner.apply(WriteBatch.of(new Mutation.Delete<>(MODEL, "a")));

        inner.keep();

        assertThat(ids(outer)).isEmpty();
        assertThat(ids(tables)).containsExactly("a");
    }

    @Test
    void aRefusedBatchLeavesNothing() {
        RowTables tables = holding(user("a"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> tables.apply(new WriteBatch(List.of(save(user("b")), insert(user("a"))))));

        assertThat(ids(tables)).containsExactly("a");
    }

    @Test
    void uniqueValuesMoveFromRowToRowWithinABatch() {
        RowTables tables = holding(user("a"), user("b"));
        User first = withEmail("a", "free");
        User second = withEmail("b", "a@x");

        tables.apply(new WriteBatch(List.of(save(first), save(second))));

        ConflictException taken = catchThrowableOfType(
                ConflictException.class, () -> tables.apply(WriteBatch.of(save(withEmail("c", "a@x")))));
        assertThat(taken.fields()).containsExactly("email");
        tables.apply(WriteBatch.of(save(withEmail("c", "b@x"))));
        assertThat(ids(tables)).containsExactly("a", "b", "c");
    }

    @Test
    void uniqueValuesAreJudgedAfterReading() throws IOException {
        RowTables read = copyOf(bytesOf(holding(user("a"))));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> read.apply(WriteBatch.of(save(withEmail("c", "a@x")))));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RowTables read = copyOf(bytesOf(holding(Users.ROWS.toArray(User[]::new))));

        ReadResult<User> result = read.read(MODEL, Query.all(), POSITION);

        assertThat(result.rows()).usingRecursiveComparison().isEqualTo(Users.ROWS);
        assertThat(result.position()).isEqualTo(POSITION);
    }

    @Test
    void aDraftWritesWhatItChangedAlone() throws IOException {
        RowTables tables = holding(user("a"), user("b"));
        RowTables copy = copyOf(bytesOf(tables));
        RowTables draft = tables.draft();
        draft.apply(new WriteBatch(List.of(new Mutation.Delete<>(MODEL, "a"), save(user("c")))));
        byte[] changes = bytesOf(draft);

        assertThat(ids(copyOf(changes))).containsExactly("c");
        copy.readFrom(new DataInputStream(new ByteArrayInputStream(changes)));
        assertThat(ids(copy)).containsExactly("b", "c");
    }

    @Test
    void bytesThatEndTooEarlyOrMeanNothingAreRefused() throws IOException {
        byte[] whole = bytesOf(holding(Users.ROWS.toArray(User[]::new)));

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIOException().isThrownBy(() -> copyOf(part));
        }
        byte[] nonsense = whole.clone();
        Arrays.fill(nonsense, whole.length - 40, whole.length, (byte) 0x55);
        assertThatIOException().isThrownBy(() -> copyOf(nonsense));
    }

    @Test
    void rowsOfOtherColumnsAreRefusedByName() throws IOException {
        byte[] other = new String(bytesOf(holding(user("a"))), StandardCharsets.ISO_8859_1)
                .replace("age INT", "era INT")
                .getBytes(StandardCharsets.ISO_8859_1);
        RowTables tables = copyOf(other);

        BackendException mismatch = catchThrowableOfType(BackendException.class, () -> tables.prepare(MODEL));

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch)
                .hasMessageContaining("'User'")
                .hasMessageContaining("missing [age INT], in excess [era INT]");
    }

    @Test
    void conditionsAreMetByRowsOfTheDraftToo() {
        RowTables draft = holding(user("a")).draft();
        draft.apply(WriteBatch.of(save(user("b"))));

        List<MutationOutcome> outcomes =
                draft.apply(WriteBatch.of(new Mutation.DeleteWhere<>(MODEL, Query.where(UserFields.ID.eq("b")))));

        assertThat(outcomes).containsExactly(MutationOutcome.deleted(List.of("b")));
        assertThat(ids(draft)).containsExactly("a");
    }

    @Test
    void whatIsNoDraftCannotBeKept() {
        assertThatIllegalStateException().isThrownBy(() -> new RowTables().keep());
    }

    private static RowTables holding(User... users) {
        RowTables tables = new RowTables();
        for (User user : users) {
            tables.apply(WriteBatch.of(save(user)));
        }
        return tables;
    }

    private static byte[] bytesOf(RowTables tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tables.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static RowTables copyOf(byte[] bytes) throws IOException {
        RowTables copy = new RowTables();
        copy.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
        return copy;
    }

    private static List<String> ids(RowTables tables) {
        return tables.read(MODEL, Query.all(), POSITION).rows().stream()
                .map(User::id)
                .toList();
    }

    private static User user(String id) {
        return Users.user(id, null, 1, null, Status.ACTIVE, null, null);
    }

    private static User withEmail(String id, String email) {
        User user = user(id);
        return new User(id, email, null, 1, null, Status.ACTIVE, null, null, user.createdAt(), user.updatedAt(), 1);
    }

    private static Mutation<?, ?> save(User user) {
        return new Mutation.Save<>(MODEL, user.id(), user, Precondition.none(), false);
    }

    private static Mutation<?, ?> insert(User user) {
        return new Mutation.Save<>(MODEL, user.id(), user, Precondition.absent(), false);
    }
}
