package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountRepository;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.ObservedBackend;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A publisher of entities is saved in one transaction for each chunk, no faster than the results are taken. */
@ParameterizedClass
@EnumSource
final class ChunkedSaveTest {

    @TempDir
    Path directory;

    private final Database database;
    private ObservedBackend backend;
    private Nexus nexus;
    private ItemRepository items;

    ChunkedSaveTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        backend = new ObservedBackend(database.backend(directory));
        nexus = Nexus.builder(backend).open();
        items = ItemRepository.of(nexus);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void eachChunkIsOneTransaction() {
        assertThat(items.saveAll(many(2_350), 100).map(Item::rank).collectList().block())
                .isEqualTo(IntStream.range(0, 2_350).boxed().toList());

        assertThat(backend.commits()).isEqualTo(24);
        assertThat(items.count(Query.all()).block()).isEqualTo(2_350);
    }

    @Test
    void sourceIsAskedForNoMoreThanIsTaken() {
        AtomicLong asked = new AtomicLong();
        Flux<Item> source = many(10_000).doOnRequest(asked::addAndGet);

        StepVerifier.create(items.saveAll(source, 10), 0)
                .expectSubscription()
                .thenRequest(5)
                .expectNextCount(5)
                .then(() -> assertThat(asked).hasValueLessThanOrEqualTo(30))
                .thenRequest(20)
                .expectNextCount(20)
                .then(() -> assertThat(asked).hasValueLessThanOrEqualTo(60))
                .thenCancel()
                .verify();

        assertThat(items.count(Query.all()).block()).isLessThanOrEqualTo(60);
    }

    @Test
    void failureOfAChunk_keepsTheChunksBefore() {
        AccountRepository accounts = AccountRepository.of(nexus);
        Flux<Account> source =
                Flux.range(0, 100).map(i -> Account.named("a%03d".formatted(i)).withAge(i == 57 ? 200 : 20));

        SchemaValidationException refused = failure(
                SchemaValidationException.class,
                InvalidInputException.VALIDATION_ERROR,
                () -> accounts.saveAll(source, 10).blockLast());

        assertThat(refused.position()).hasValue(7);
        assertThat(accounts.find(Query.all()).map(Account::id).collectList().block())
                .hasSize(50)
                .startsWith("a000")
                .endsWith("a049");
    }

    @Test
    void failureOfTheSource_keepsTheChunksBefore() {
        IllegalStateException broken = new IllegalStateException("broken");
        Flux<Item> source = many(25).concatWith(Flux.error(broken));

        assertThatThrownBy(() -> items.saveAll(source, 10).blockLast()).isSameAs(broken);

        assertThat(items.count(Query.all()).block()).isEqualTo(20);
    }

    @Test
    void withinATransaction_allChunksAreRolledBackTogether() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> nexus.transaction(transaction -> ItemRepository.of(transaction)
                                .saveAll(many(50), 10)
                                .then(Mono.error(broken)))
                        .block())
                .isSameAs(broken);

        assertThat(items.count(Query.all()).block()).isZero();
    }

    private static Flux<Item> many(int count) {
        return Flux.range(0, count).map(i -> new Item("i%05d".formatted(i), "label", i));
    }
}
