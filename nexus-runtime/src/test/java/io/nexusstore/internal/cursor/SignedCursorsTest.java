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
import io.nexusstore.spi.MetaEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final SignedCursors cursors = cursors(new CursorKeys(key(1), null));

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
        assertThatThrownBy(() -> cursors(new CursorKeys(key(2), null)).decode(User_Model.INSTANCE, QUERY, cursor))
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

    @Test
    void rotation_keepsCursorsOfOneKeyBack() {
        Cursor cursor = cursors.encode(User_Model.INSTANCE, QUERY, PLACE);
        MetaEntry first = new MetaEntry(CursorKeys.CURRENT, key(1));
        List<MetaEntry> second = CursorKeys.rotated(first);
        List<MetaEntry> third = CursorKeys.rotated(second.get(1));

        cursors.learn(second);
        assertThat(cursors.decode(User_Model.INSTANCE, QUERY, cursor)).isEqualTo(PLACE);
        assertThat(cursors.encode(User_Model.INSTANCE, QUERY, PLACE)).isNotEqualTo(cursor);

        cursors.learn(third);
        assertThatThrownBy(() -> cursors.decode(User_Model.INSTANCE, QUERY, cursor))
                .hasMessageContaining("older than the last two changes of its key");
    }

    @Test
    void keysAreLookedUp_forACursorThatTheyDidNotSignAndOnceAMinute() {
        Cursor own = cursors.encode(User_Model.INSTANCE, QUERY, PLACE);
        Cursor foreign = cursors(new CursorKeys(key(2), null)).encode(User_Model.INSTANCE, QUERY, PLACE);

        assertThat(cursors.isStale(null)).isFalse();
        assertThat(cursors.isStale(own)).isFalse();
        assertThat(cursors.isStale(foreign)).isTrue();
        assertThat(cursors.isStale(new Cursor("no token"))).isFalse();

        now.set(now.get().plusSeconds(61));
        assertThat(cursors.isStale(null)).isTrue();
        cursors.learn(List.of());
        assertThat(cursors.isStale(own)).isFalse();
        cursors.forget();
        assertThat(cursors.isStale(own)).isTrue();
    }

    private SignedCursors cursors(CursorKeys keys) {
        return new SignedCursors(keys, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[CursorKeys.LENGTH];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
