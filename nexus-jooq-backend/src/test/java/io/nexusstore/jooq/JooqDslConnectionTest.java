package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.change.CommitPosition;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

/** Whatever a function over jOOQ does to its connection, the stores go on. */
@Timeout(60)
final class JooqDslConnectionTest {

    private static final String COUNT = "select count(*) from person";

    @TempDir
    Path directory;

    private JooqBackend backend;
    private Nexus nexus;
    private BlockingStore<Person, String> people;
    private JooqDsl dsl;

    @BeforeEach
    void open() {
        backend = JooqBackend.sqlite(directory.resolve("people.db")).readers(1).writerTimeout(Duration.ofSeconds(50));
        nexus = Nexus.builder(backend).models(Person_Model.INSTANCE).open();
        people = PersonRepository.of(nexus).blocking();
        people.saveAll(
                IntStream.range(0, 10).mapToObj(JooqDslConnectionTest::person).toList());
        dsl = backend.dsl();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void resultsThatAReadLeftUnread_keepNoSnapshot() {
        Record first = dsl.readNow(jooq -> jooq.selectFrom(dsl.table(Person_Model.INSTANCE))
                        .fetchStream()
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();

        people.save(person(10));

        assertThat(first.get("id")).isEqualTo("p0");
        assertThat(people.get("p10")).isPresent();
        assertThat(people.find(Query.all())).hasSize(11);
    }

    @Test
    void resultsThatAWriteLeftUnread_keepNoSnapshot() throws SQLException {
        dsl.writeNow(jooq -> jooq.selectFrom(dsl.table(Person_Model.INSTANCE))
                .fetchStream()
                .findFirst()
                .orElseThrow());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("people.db"));
                Statement statement = other.createStatement()) {
            statement.execute("update person set age = 77");
        }

        people.save(person(10));

        int age =
                nexus.blocking().transaction(transaction -> people.require("p1").age());
        assertThat(age).isEqualTo(77);
    }

    @Test
    void aConnectionThatAReadCloses_isStillThere() {
        int counted = dsl.readNow(jooq -> jooq.connectionResult(JooqDslConnectionTest::countAndClose))
                .orElseThrow();

        assertThat(counted).isEqualTo(10);
        assertThat(people.get("p1")).isPresent();
    }

    @Test
    void aConnectionThatAWriteCloses_isStillThere() {
        int counted = dsl.writeNow(jooq -> jooq.connectionResult(JooqDslConnectionTest::countAndClose))
                .orElseThrow();

        assertThat(counted).isEqualTo(10);
        assertThat(people.save(person(10))).isNotNull();
    }

    @Test
    void aCommitOfNothingElse_hasAPositionOfItsOwn() {
        CommitPosition before = position();

        nexus.blocking().transaction(transaction -> dsl.writeNow(jooq -> jooq.execute("update person set age = 99")));

        assertThat(position()).isGreaterThan(before);
    }

    @Test
    void anErrorWithinATransaction_leavesNothingOfItsFunction() {
        AssertionError planted = new AssertionError("planted");

        nexus.blocking().transaction(transaction -> {
            Throwable failure = catchThrowable(() -> dsl.writeNow(jooq -> {
                jooq.execute("update person set age = 99");
                throw planted;
            }));
            assertThat(failure).isSameAs(planted);
            return people.save(person(10));
        });

        assertThat(people.require("p1").age()).isEqualTo(30);
        assertThat(people.get("p10")).isPresent();
    }

    @Test
    void anyNumberOfWaitingFunctions_leavesThreadsForTheOneWhoseTurnItIs() throws Exception {
        PersonRepository reactive = PersonRepository.of(nexus);
        List<CompletableFuture<?>> waiting = new ArrayList<>();

        nexus.blocking().transaction(transaction -> {
            elsewhere(() -> {
                waiting.add(reactive.save(person(10)).toFuture());
                for (int i = 0; i < 100; i++) {
                    waiting.add(dsl.write(jooq -> jooq.execute("update person set age = age + 1 where id = 'p1'"))
                            .toFuture());
                }
            });
            return people.save(person(11));
        });

        for (CompletableFuture<?> each : waiting) {
            each.get(20, TimeUnit.SECONDS);
        }
        assertThat(people.require("p1").age()).isEqualTo(130);
    }

    @Test
    void anyNumberOfSlowReads_leavesThreadsForTheWriter() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Integer>> reads = new ArrayList<>();
        elsewhere(() -> {
            for (int i = 0; i < 100; i++) {
                reads.add(dsl.read(jooq -> {
                            await(goOn);
                            return jooq.fetchCount(dsl.table(Person_Model.INSTANCE));
                        })
                        .toFuture());
            }
        });

        Person saved = PersonRepository.of(nexus).save(person(10)).toFuture().get(20, TimeUnit.SECONDS);

        goOn.countDown();
        assertThat(saved.id()).isEqualTo("p10");
        for (CompletableFuture<Integer> read : reads) {
            assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(11);
        }
    }

    /** Subscribes on a thread that knows nothing of this one's transaction. */
    private static void elsewhere(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        Schedulers.parallel().schedule(() -> {
            action.run();
            done.countDown();
        });
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CommitPosition position() {
        return backend.readNow(Person_Model.INSTANCE, Query.all()).position();
    }

    private static int countAndClose(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(COUNT)) {
            results.next();
            return results.getInt(1);
        }
    }

    private static Person person(int number) {
        return PersonBuilder.create()
                .id("p" + number)
                .email(number + "@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .build();
    }
}
