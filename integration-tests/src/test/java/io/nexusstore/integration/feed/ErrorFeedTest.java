package io.nexusstore.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures are told to who listens, and rows that other tools broke are such. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class ErrorFeedTest {

    @RegisterExtension
    final Session session;

    private final BlockingQueue<NexusException> heard = new LinkedBlockingQueue<>();

    ErrorFeedTest(Form form) {
        session = new Session(new Setting(Database.SQLITE, form));
    }

    @Test
    void unreadableRows_areToldAndThrown() throws Exception {
        session.accounts().saveAll(List.of(Account.named("a"), Account.named("b"), Account.named("c")));
        damage("b");
        session.nexus().errors().subscribe(heard::add);

        assertTold(catchThrowable(() -> session.accounts().get("b")));
        assertTold(catchThrowable(() -> session.accounts().getAll(List.of("a", "b"))));
        assertTold(catchThrowable(() -> session.accounts().find(Query.all())));
        assertTold(catchThrowable(() -> session.accounts().forEach(Query.all(), account -> {})));
        assertThat(session.accounts().get("a")).isPresent();
        assertThat(session.accounts().count(Query.all())).isEqualTo(3);
        assertThat(heard).isEmpty();
    }

    @Test
    void failuresThatTheCallerSees_areNotTold() throws Exception {
        session.accounts().insert(Account.named("a"));
        session.nexus().errors().subscribe(heard::add);

        assertThat(catchThrowable(() -> session.accounts().insert(Account.named("a"))))
                .isInstanceOf(ConflictException.class);
        damage("a");
        Throwable last = catchThrowable(() -> session.accounts().get("a"));

        assertTold(last);
    }

    @Test
    void listenersThatFail_harmNobody() throws Exception {
        session.accounts().insert(Account.named("a"));
        damage("a");
        session.nexus().errors().subscribe(failure -> {
            throw new IllegalStateException("planned");
        });
        session.nexus().errors().subscribe(heard::add);

        assertTold(catchThrowable(() -> session.accounts().get("a")));
        assertTold(catchThrowable(() -> session.accounts().get("a")));
    }

    private void assertTold(Throwable thrown) throws InterruptedException {
        assertThat(thrown).isInstanceOf(UnreadableRowException.class);
        NexusException told = heard.poll(30, TimeUnit.SECONDS);
        assertThat(told).isInstanceOf(UnreadableRowException.class);
        assertThat(((UnreadableRowException) told).rows())
                .isEqualTo(((UnreadableRowException) thrown).rows())
                .extracting(UnreadableRow::column)
                .containsExactly("tier");
    }

    /** Another tool writes what no account can hold. */
    private void damage(String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + session.directory().resolve("store.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE account SET tier = 'GOLD' WHERE id = '" + id + "'"))
                    .isEqualTo(1);
        }
    }
}
