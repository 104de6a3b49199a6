package io.nexusstore.spi;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that the tests of the evaluator use, with nulls, ties and texts on both sides of U+FFFF. */
final class Users {

    static final UUID LOW = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final UUID HIGH = UUID.fromString("f0000000-0000-0000-0000-000000000000");
    static final Instant THEN = Instant.parse("2024-02-29T12:00:00Z");

    static final List<User> ROWS = List.of(
            user("u1", "Ann", 30, 1.5, Status.ACTIVE, LOW, new byte[] {1}),
            user("u2", "Bob", 18, null, Status.BLOCKED, null, new byte[] {(byte) 0x80}),
            user("u3", null, 30, -2.0, Status.INVITED, HIGH, null),
            user("u4", "Ann Lee", 41, 1.5, Status.ACTIVE, null, new byte[] {}),
            user("u5", "", 18, 0.0, Status.BLOCKED, LOW, new byte[] {1, 2}),
            user("u6", "100%_\\'", 30, null, Status.ACTIVE, null, null),
            user("u7", "\uFFFD", 7, 9.0, Status.INVITED, HIGH, new byte[] {1}),
            user("u8", "\uD83D\uDE00", 7, 9.0, Status.ACTIVE, null, null));

    private Users() {}

    static User user(
            String id,
            @Nullable String name,
            int age,
            @Nullable Double score,
            Status status,
            @Nullable UUID token,
            byte @Nullable [] avatar) {
        return new User(id, id + "@x", name, age, score, status, token, avatar, THEN, THEN, 1);
    }

    static List<String> find(Expression<User> expression) {
        return find(Query.where(expression));
    }

    static List<String> find(Query<User> query) {
        return Evaluator.apply(User_Model.INSTANCE, query, ROWS).stream()
                .map(User::id)
                .toList();
    }
}
