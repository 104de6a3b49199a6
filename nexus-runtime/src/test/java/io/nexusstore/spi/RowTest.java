package io.nexusstore.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.User_Model;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final User_Model MODEL = User_Model.INSTANCE;
    private static final int AGE = 3;
    private static final int STATUS = 5;
    private static final int AVATAR = 7;

    @Test
    void anEntityGoesInAndComesOutAgain() {
        for (User user : Users.ROWS) {
            User copy = MODEL.read(Row.of(MODEL, user));

            assertThat(copy).usingRecursiveComparison().isEqualTo(user);
        }
    }

    @Test
    void bytesAreNeverShared() {
        byte[] bytes = {1, 2};
        Row row = Row.of(MODEL, Users.user("u", null, 1, null, Status.ACTIVE, null, bytes));
        Row changed = row.with(AVATAR, bytes);
        bytes[0] = 9;
        ((byte[]) row.value(AVATAR))[1] = 9;
        row.bytes(AVATAR)[1] = 9;

        assertThat(row.bytes(AVATAR)).containsExactly(1, 2);
        assertThat(changed.bytes(AVATAR)).containsExactly(1, 2);
    }

    @Test
    void changingAValueLeavesTheRowAsItWas() {
        Row row = Row.of(MODEL, Users.ROWS.get(0));

        Row changed = row.with(AGE, 99).with(STATUS, Status.INVITED).with(AVATAR, null);

        assertThat(row.intValue(AGE)).isEqualTo(30);
        assertThat(changed.intValue(AGE)).isEqualTo(99);
        assertThat(changed.value(STATUS)).isEqualTo("INVITED");
        assertThat(changed.isNull(AVATAR)).isTrue();
    }

    @Test
    void aValueOfAnotherTypeIsReportedWithItsField() {
        Row row = Row.of(MODEL, Users.ROWS.get(0)).with(AGE, "old").with(STATUS, null);

        UnreadableValueException mistyped =
                catchThrowableOfType(UnreadableValueException.class, () -> row.intValue(AGE));
        UnreadableValueException missing =
                catchThrowableOfType(UnreadableValueException.class, () -> row.longValue(STATUS));

        assertThat(mistyped.field()).isEqualTo(AGE);
        assertThat(mistyped.reason()).isEqualTo("holds String where Integer is expected");
        assertThat(missing.reason()).isEqualTo("is null but required");
    }

    @Test
    void theKeyOfARowIsTheStoredFormOfItsId() {
        assertThat(Row.key(MODEL, "u1"))
                .isEqualTo("u1")
                .isEqualTo(Row.of(MODEL, Users.ROWS.get(0)).value(0));
    }
}
