package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.jooq.Person.Mood;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

final class JooqDslTest {

    private static final Person_Model PEOPLE = Person_Model.INSTANCE;

    @TempDir
    Path directory;

    private JooqBackend backend;
    private Nexus nexus;
    private PersonRepository people;
    private JooqDsl dsl;

    @BeforeEach
    void open() {
        backend = JooqBackend.sqlite(directory.resolve("people.db"));
        nexus = Nexus.builder(backend).models(PEOPLE).open();
        people = PersonRepository.of(nexus);
        dsl = backend.dsl();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void queriesOfJooqAreMappedByTheGeneratedCodec() {
        Person ann = people.blocking().save(person("a", 30));
        people.blocking().save(person("b", 20));

        List<Person> found = dsl.readNow(jooq -> jooq.select(dsl.columns(PEOPLE))
                        .from(dsl.table(PEOPLE))
                        .where(dsl.column(PEOPLE, PersonFields.AGE).gt(25))
                        .and(dsl.column(PEOPLE, PersonFields.MOOD).eq(Mood.GLAD))
                        .and(dsl.column(PEOPLE, PersonFields.TOKEN).eq(ann.token()))
                        .and(dsl.column(PEOPLE, PersonFields.CREATED_AT).le(ann.createdAt()))
                        .fetch(dsl.mapper(PEOPLE)))
                .orElseThrow();

        assertThat(found).containsExactly(ann);
    }

    @Test
    void functionsOfSqlKeepTheirNames() {
        people.blocking().save(person("a", 30));

        String text = dsl.readNow(jooq -> jooq.select(DSL.cast(dsl.column(PEOPLE, PersonFields.AGE), String.class)
                                .concat(" years"))
                        .from(dsl.table(PEOPLE))
                        .having(DSL.sum(dsl.column(PEOPLE, PersonFields.AGE)).gt(BigDecimal.ONE))
                        .fetchSingle()
                        .value1())
                .orElseThrow();

        assertThat(text).isEqualTo("30 years");
    }

    @Test
    void blockingCallsAreRefusedOnThreadsThatMustNotBlock() {
        Mono<String> outcome = Mono.fromCallable(() -> dsl.readNow(DSLContext::selectOne))
                .map(one -> "was read")
                .onErrorResume(StateException.class, refused -> Mono.just(refused.code()))
                .zipWith(
                        Mono.fromCallable(() -> dsl.writeNow(DSLContext::selectOne))
                                .map(one -> "was written")
                                .onErrorResume(StateException.class, refused -> Mono.just(refused.code())),
                        (read, written) -> read + " " + written)
                .subscribeOn(Schedulers.parallel());

        assertThat(outcome.block())
                .isEqualTo(StateException.BLOCKING_NOT_ALLOWED + " " + StateException.BLOCKING_NOT_ALLOWED);
    }

    @Test
    void plainSqlIsMappedOnceItIsCoerced() {
        Person ann = people.blocking().save(person("a", 30));

        List<Person> found = dsl.readNow(jooq -> jooq.resultQuery("select * from person")
                        .coerce(dsl.columns(PEOPLE))
                        .fetch(dsl.mapper(PEOPLE)))
                .orElseThrow();

        assertThat(found).containsExactly(ann);
    }

    @Test
    void plainSqlThatWouldLoseBitsIsRefused() {
        people.blocking().save(person("a", 30));

        assertThatThrownBy(() ->
                        dsl.readNow(jooq -> jooq.fetch("select * from person").map(dsl.mapper(PEOPLE))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("64 bits")
                .hasMessageContaining("coerce");
    }

    @Test
    void columnsHaveTheTypesOfTheirFields() {
        Person ann = people.blocking().save(person("a", 30));

        var row = dsl.readNow(jooq -> jooq.select(
                                dsl.column(PEOPLE, PersonFields.AGE),
                                dsl.column(PEOPLE, PersonFields.ADMIN),
                                dsl.column(PEOPLE, PersonFields.UPDATED_AT))
                        .from(dsl.table(PEOPLE))
                        .fetchOne())
                .orElseThrow();

        int age = row.value1();
        Boolean admin = row.value2();
        Instant updatedAt = row.value3();
        assertThat(age).isEqualTo(30);
        assertThat(admin).isTrue();
        assertThat(updatedAt).isEqualTo(ann.updatedAt());
    }

    @Test
    void aResultWithoutAColumnOfTheEntityIsRefused() {
        people.blocking().save(person("a", 30));

        assertThatThrownBy(() -> dsl.readNow(jooq ->
                        jooq.select(DSL.field("id")).from(dsl.table(PEOPLE)).fetch(dsl.mapper(PEOPLE))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'email'");
    }

    @Test
    void aValueOutsideItsDomainNamesRowAndColumn() {
        people.blocking().save(person("a", 30));
        dsl.writeNow(jooq -> jooq.execute("update person set mood = 'BORED'"));

        UnreadableRowException unreadable = catchThrowableOfType(
                UnreadableRowException.class,
                () -> dsl.readNow(jooq -> jooq.select(dsl.table(PEOPLE).asterisk())
                        .from(dsl.table(PEOPLE))
                        .coerce(dsl.columns(PEOPLE))
                        .fetch(dsl.mapper(PEOPLE))));

        assertThat(unreadable.rows()).hasSize(1);
        assertThat(unreadable.rows().get(0).id()).isEqualTo("a");
        assertThat(unreadable.rows().get(0).column()).isEqualTo("mood");
    }

    @Test
    void whatIsWrittenIsThereForTheStores() {
        people.blocking().save(person("a", 30));

        int updated = dsl.writeNow(jooq -> jooq.update(dsl.table(PEOPLE))
                        .set(dsl.column(PEOPLE, PersonFields.AGE), 31)
                        .where(dsl.column(PEOPLE, PersonFields.ID).eq("a"))
                        .execute())
                .orElseThrow();

        assertThat(updated).isEqualTo(1);
        assertThat(people.blocking().require("a").age()).isEqualTo(31);
    }

    @Test
    void aFunctionThatThrowsWritesNothing() {
        assertThatThrownBy(() -> dsl.writeNow(jooq -> {
                    jooq.execute(
                            "insert into person (id, email, age, mood, created_at, updated_at, version) values ('x', 'x', 1, 'SAD', 0, 0, 1)");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(people.blocking().get("x")).isEmpty();
        assertThat(people.blocking().save(person("y", 1))).isNotNull();
    }

    @Test
    void aReadingFunctionCannotWrite() {
        people.blocking().save(person("a", 30));

        assertThatThrownBy(() -> dsl.readNow(jooq -> jooq.execute("delete from person")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("write(...)");
        assertThatThrownBy(() ->
                        nexus.blocking().transaction(tx -> dsl.readNow(jooq -> jooq.execute("delete from person"))))
                .isInstanceOf(InvalidInputException.class);

        assertThat(people.blocking().get("a")).isPresent();
    }

    @Test
    void aFailureOfTheDatabaseIsTyped() {
        assertThatThrownBy(() -> dsl.readNow(jooq -> jooq.fetch("select * from nowhere")))
                .isInstanceOf(BackendException.class);
    }

    @Test
    void withinABlockingTransactionItSeesAndSharesTheTransaction() {
        assertThatThrownBy(() -> nexus.blocking().transaction(tx -> {
                    people.blocking().save(person("a", 30));
                    int seen = dsl.readNow(jooq -> jooq.fetchCount(dsl.table(PEOPLE)))
                            .orElseThrow();
                    dsl.writeNow(jooq -> jooq.execute("update person set age = 99"));
                    assertThat(seen).isEqualTo(1);
                    assertThat(people.blocking().require("a").age()).isEqualTo(99);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(people.blocking().get("a")).isEmpty();
    }

    @Test
    void withinAReactiveTransactionItSharesTheTransaction() {
        Mono<Integer> work = nexus.transaction(tx -> people.save(person("a", 30))
                .then(dsl.write(jooq -> jooq.execute("update person set age = 40")))
                .then(dsl.read(jooq -> jooq.fetchCount(dsl.table(PEOPLE)))));

        StepVerifier.create(work).expectNext(1).verifyComplete();
        assertThat(people.blocking().require("a").age()).isEqualTo(40);
    }

    @Test
    void onAThreadThatMustNotBlockAReadMovesToAnother() {
        people.blocking().save(person("a", 30));

        Mono<Boolean> nonBlocking =
                dsl.read(jooq -> Schedulers.isInNonBlockingThread()).subscribeOn(Schedulers.parallel());

        StepVerifier.create(nonBlocking).expectNext(false).verifyComplete();
    }

    @Test
    void nothingHappensBeforeSubscription() {
        Mono<Integer> write = dsl.write(jooq -> jooq.execute("delete from person"));
        people.blocking().save(person("a", 30));

        assertThat(people.blocking().get("a")).isPresent();
        StepVerifier.create(write).expectNext(1).verifyComplete();
        assertThat(people.blocking().get("a")).isEmpty();
    }

    private static Person person(String id, int age) {
        return PersonBuilder.create()
                .id(id)
                .email(id + "@example.org")
                .age(age)
                .mood(Mood.GLAD)
                .score(1.5)
                .admin(true)
                .token(new UUID(1, age))
                .build();
    }
}
