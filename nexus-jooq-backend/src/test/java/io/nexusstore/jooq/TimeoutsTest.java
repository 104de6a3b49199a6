package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.TransactionException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class TimeoutsTest {

    @TempDir
    Path directory;

    @Test
    void aTimeoutMayBeForEver() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("people.db"))
                .writerTimeout(ChronoUnit.FOREVER.getDuration())
                .busyTimeout(ChronoUnit.FOREVER.getDuration());

        try (Nexus nexus = Nexus.builder(backend).open()) {
            PersonRepository people = PersonRepository.of(nexus);
            Person ann = PersonBuilder.create()
                    .id("ann")
                    .email("ann@example.org")
                    .age(30)
                    .mood(Person.Mood.GLAD)
                    .build();

            people.save(ann).block();

            assertThat(people.blocking().get("ann")).isPresent();
        }
    }

    @Test
    @Timeout(120)
    void aTransactionThatBeginsAtItsDeadline_givesTheWriterBack() {
        assertUsable(JooqBackend.sqlite(directory.resolve("late.db")));
    }

    @Test
    @Timeout(120)
    void aTransactionThatBeginsAtItsDeadline_givesItsConnectionBack() {
        assertUsable(JooqBackend.postgresql(PostgresServer.newSchema())
                .pool(ConnectionPoolConfig.defaults().size(1, 1)));
    }

    @Test
    @Timeout(120)
    void aTransactionThatWaitsForARow_endsAtItsDeadline() throws SQLException {
        String url = PostgresServer.newSchema();
        PostgresBackend backend = JooqBackend.postgresql(url).writerTimeout(Duration.ofHours(1));
        try (Nexus nexus = Nexus.builder(backend)
                        .transactionTimeout(Duration.ofMillis(500))
                        .open();
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            TallyRepository tallies = TallyRepository.of(nexus);
            tallies.blocking().save(new Tally(1, 1));
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM tally FOR UPDATE");

            TransactionException failure = catchThrowableOfType(
                    TransactionException.class,
                    () -> nexus.blocking()
                            .transaction(transaction -> tallies.blocking().save(new Tally(1, 2))));
            other.rollback();

            assertThat(failure.code()).isEqualTo(TransactionException.TIMEOUT);
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(tallies.blocking().require(1L).count()).isEqualTo(1);
        }
    }

    private static void assertUsable(StoreBackend backend) {
        try (Nexus nexus =
                Nexus.builder(backend).transactionTimeout(Duration.ofNanos(1)).open()) {
            BlockingStore<Tally, Long> tallies = TallyRepository.of(nexus).blocking();
            for (int i = 0; i < 300; i++) {
                TransactionException failure = catchThrowableOfType(
                        TransactionException.class,
                        () -> nexus.blocking().transaction(transaction -> tallies.save(new Tally(1, 1))));
                assertThat(failure.code()).isEqualTo(TransactionException.TIMEOUT);
            }

            assertThat(tallies.count(Query.all())).isZero();
            tallies.save(new Tally(1, 1));
        }
    }
}
