package io.nexusstore.internal.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.paging.Cursor;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedCursorsTest {

    private static final Query<User> QUERY = Query.where(UserFields.AGE.gt(18))
            .orderBy(
                    UserFields.STATUS.asc(),
                    UserFields.SCORE.desc(),
                    UserFields.TOKEN.asc(),
                    UserFields.CREATED_AT.asc());
    private static final Keyset PLACE = new Keyset(
            Arrays.asList(User.Status.BLOCKED, null, new UUID(-1, 1), Instant.parse("1950-01-01T00:00:00Z"), "ann"));

    private final SignedCursors cursors = new SignedCursors(key(1));

    @Test
    void aPlaceOfEveryKindOfValueComesBack() {
        Cursor cursor = cursors.encode(User_Model.INSTANCE, QUERY, PLACE);

        assertThat(cursors.decode(User_Model.INSTANCE, QUERY, cursor)).isEqualTo(PLACE);
    }

    @Test
    void eachAlteredBitIsFound() {
        byte[] token = Base64.getUrlDecoder()
                .decode(cursors.encode(User_Model.INSTANCE, QUERY, PLACE).token());
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] altered = token.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            Cursor forged = new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(altered));

            assertThatThrownBy(() -> cursors.decode(User_Model.INSTANCE, QUERY, forged))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            failure -> assertThat(failure.code()).isEqualTo(InvalidInputException.INVALID_CURSOR));
        }
    }

    @Test
    void aCursorOfAnotherQueryOrDatabaseIsRefused() {
        Cursor cursor = cursors.encode(User_Model.INSTANCE, QUERY, PLACE);
        Query<User> other = Query.where(UserFields.AGE.gt(19))
                .orderBy(
                        UserFields.STATUS.asc(),
                        UserFields.SCORE.desc(),
                        UserFields.TOKEN.asc(),
                        UserFields.CREATED_AT.asc());

        assertThatThrownBy(() -> cursors.decode(User_Model.INSTANCE, other, cursor))
                .hasMessageContaining("belongs to another query");
        assertThatThrownBy(() -> new SignedCursors(key(2)).decode(User_Model.INSTANCE, QUERY, cursor))
                .hasMessageContaining("signed by another database");
    }

    @Test
    void aSetOfValuesIsTheSameInAnyOrder() {
        Query<User> query = Query.where(UserFields.STATUS.in(List.of(User.Status.ACTIVE, User.Status.BLOCKED)));
        Query<User> turned = Query.where(UserFields.STATUS.in(List.of(User.Status.BLOCKED, User.Status.ACTIVE)));
        Query<User> other = Query.where(UserFields.STATUS.in(List.of(User.Status.BLOCKED, User.Status.INVITED)));
        Keyset place = new Keyset(List.of("ann"));
        Cursor cursor = cursors.encode(User_Model.INSTANCE, query, place);

        assertThat(cursors.decode(User_Model.INSTANCE, turned, cursor)).isEqualTo(place);
        assertThatThrownBy(() -> cursors.decode(User_Model.INSTANCE, other, cursor))
                .hasMessageContaining("belongs to another query");
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String token : new String[] {"", "?", "AAAA", "not a cursor at all"}) {
            assertThatThrownBy(() -> cursors.decode(User_Model.INSTANCE, QUERY, new Cursor(token)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[SignedCursors.KEY_LENGTH];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
