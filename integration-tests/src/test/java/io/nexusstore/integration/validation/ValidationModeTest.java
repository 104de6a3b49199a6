package io.nexusstore.integration.validation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.NexusBuilder;
import io.nexusstore.StoreConfig;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.Violation;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Tier;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.integration.json.Album;
import io.nexusstore.integration.json.Album_Model;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationMode;
import io.nexusstore.validation.ValidationWarning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part of the configuration, on and off. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(120)
final class ValidationModeTest {

    private static final ValidationConfig WARN_ON_READ = new ValidationConfig(ValidationMode.WARN, false, true);
    private static final ValidationConfig STRICT_ON_READ = new ValidationConfig(ValidationMode.STRICT, false, true);

    @TempDir
    Path directory;

    private final Setting setting;
    private final BlockingQueue<ValidationWarning> warned = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChangeBatch> changed = new LinkedBlockingQueue<>();

    ValidationModeTest(Setting setting) {
        this.setting = setting;
    }

    @Test
    void strict_refusesWithEveryViolationAndWritesNothing() throws InterruptedException {
        try (Nexus nexus = open(StoreConfig.defaults())) {
            BlockingStore<Account, String> accounts = accounts(nexus);

            SchemaValidationException refused =
                    refused(() -> accounts.save(broken("a").withName("n".repeat(41))));

            assertThat(names(refused.violations())).containsExactly("name maxLength", "age max");
            assertThat(refused.position()).isEmpty();
            assertThat(refused.violationsByPosition()).isEmpty();
            assertThat(accounts.count(Query.all())).isZero();
            accounts.save(Account.named("b"));
            assertThat(next(changed).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.id()).isEqualTo("b"));
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void batch_isRefusedWholeWithThePositions() {
        try (Nexus nexus = open(StoreConfig.defaults())) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            List<Account> batch = List.of(
                    Account.named("a"),
                    broken("b"),
                    Account.named("c"),
                    broken("d").withName("n".repeat(41)));

            SchemaValidationException refused = refused(() -> accounts.saveAll(batch));

            assertThat(refused.violationsByPosition()).containsOnlyKeys(1, 3);
            assertThat(names(refused.violationsByPosition().get(3))).containsExactly("name maxLength", "age max");
            assertThat(refused.position()).hasValue(1);
            assertThat(refused).hasMessageContainingAll("at position 1", "at position 3");
            assertThat(accounts.count(Query.all())).isZero();
        }
    }

    @Test
    void warn_savesAndWarnsOncePerItem() throws InterruptedException {
        try (Nexus nexus = open(validating(ValidationConfig.lenient()))) {
            BlockingStore<Account, String> accounts = accounts(nexus);

            accounts.saveAll(List.of(broken("a"), Account.named("b"), broken("c")));

            assertThat(accounts.require("a").age()).isEqualTo(200);
            for (String id : List.of("a", "c")) {
                ValidationWarning warning = next(warned);
                assertThat(warning.entity()).isEqualTo("Account");
                assertThat(warning.id()).isEqualTo(id);
                assertThat(warning.occasion()).isEqualTo(ValidationWarning.Occasion.SAVE);
                assertThat(names(warning.violations())).containsExactly("age max");
                assertThat(warning.message())
                        .contains("'" + id + "'", "at most 150")
                        .doesNotContain("200");
            }
            assertThat(accounts.update("b", AccountDelta.edit().age(-1).build().change()))
                    .isTrue();
            assertThat(next(warned))
                    .satisfies(
                            warning -> assertThat(names(warning.violations())).containsExactly("age min"));
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void warn_doesNotWarnOfWhatWasNotSaved() throws InterruptedException {
        try (Nexus nexus = open(validating(ValidationConfig.lenient()))) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            accounts.insert(Account.named("a"));

            assertThat(catchThrowable(() -> accounts.insert(broken("a")))).isInstanceOf(ConflictException.class);
            accounts.insert(broken("b"));

            assertThat(next(warned).id()).isEqualTo("b");
        }
    }

    @Test
    void whatCannotBeStored_isRefusedInEveryMode() {
        for (ValidationConfig config : List.of(ValidationConfig.lenient(), ValidationConfig.disabled())) {
            try (Nexus nexus = open(validating(config))) {
                BlockingStore<Account, String> accounts = accounts(nexus);

                SchemaValidationException refused =
                        refused(() -> accounts.save(broken("x").withName("n".repeat(41))));

                assertThat(names(refused.violations())).contains("name maxLength");
                assertThat(accounts.get("x")).isEmpty();
                assertThat(warned).isEmpty();
            }
        }
    }

    @Test
    void skip_savesWithoutWarning() {
        try (Nexus nexus = open(validating(ValidationConfig.defaults().withMode(ValidationMode.SKIP)))) {
            BlockingStore<Account, String> accounts = accounts(nexus);

            accounts.save(broken("a"));

            assertThat(accounts.require("a").age()).isEqualTo(200);
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void onSave_decidesWhetherSavesAreValidated() {
        try (Nexus nexus = open(validating(ValidationConfig.defaults().withOnSave(false)))) {
            BlockingStore<Account, String> accounts = accounts(nexus);

            accounts.save(broken("a"));
            accounts.update("a", AccountDelta.edit().age(-1).build().change());

            assertThat(accounts.require("a").age()).isEqualTo(-1);
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void strictOnRead_reportsTheRowAndReturnsTheOthers() {
        try (Nexus nexus = open(validating(STRICT_ON_READ))) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            accounts.saveAll(List.of(Account.named("a"), broken("b"), Account.named("c")));

            assertRefusesB(accounts);
            setting.form().transaction(nexus, transaction -> {
                assertRefusesB(setting.form().drive(transaction.store(Account_Model.INSTANCE)));
                return "read";
            });
            assertThat(accounts.count(Query.all())).isEqualTo(3);
            assertThat(accounts.require("c").age()).isEqualTo(30);
            accounts.save(Account.named("d"));
            assertThat(accounts.delete("b")).isTrue();
            assertThat(accounts.find(Query.all())).hasSize(3);
        }
    }

    private static void assertRefusesB(BlockingStore<Account, String> accounts) {
        List<String> seen = new ArrayList<>();
        for (UnreadableRowException refused : List.of(
                unreadable(() -> accounts.get("b")),
                unreadable(() -> accounts.getAll(List.of("a", "b"))),
                unreadable(() -> accounts.find(Query.all())),
                unreadable(() -> accounts.forEach(Query.all(), account -> seen.add(account.id()))))) {
            assertThat(refused.rows()).singleElement().satisfies(ValidationModeTest::assertIsB);
        }
        assertThat(seen).containsExactly("a", "c");
        Page<Account> page = accounts.page(Query.all(), PageRequest.first(2));
        assertThat(page.unreadable()).singleElement().satisfies(ValidationModeTest::assertIsB);
    }

    private static void assertIsB(UnreadableRow row) {
        assertThat(row.id()).isEqualTo("b");
        assertThat(row.column()).isEqualTo("age");
        assertThat(names(row.violations())).containsExactly("age max");
    }

    @Test
    void strictOnRead_hidesNoRowOfALongStream() {
        try (Nexus nexus = open(validating(STRICT_ON_READ))) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            accounts.saveAll(IntStream.range(0, 1_000)
                    .mapToObj(i -> i % 3 == 0 || i / 300 == 1 ? broken(id(i)) : Account.named(id(i)))
                    .toList());
            List<String> seen = new ArrayList<>();

            UnreadableRowException refused = unreadable(() -> accounts.forEach(
                    Query.<Account>all().orderBy(AccountFields.ID.asc()), account -> seen.add(account.id())));

            assertThat(refused.rows()).hasSize(334 + 200);
            assertThat(seen).hasSize(1_000 - 534).doesNotHaveDuplicates();
        }
    }

    @Test
    void warnOnRead_returnsTheRowAndFlagsIt() throws InterruptedException {
        try (Nexus nexus = open(validating(WARN_ON_READ))) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            accounts.saveAll(List.of(Account.named("a"), broken("b")));

            assertThat(accounts.find(Query.all())).hasSize(2);

            ValidationWarning warning = next(warned);
            assertThat(warning.id()).isEqualTo("b");
            assertThat(warning.occasion()).isEqualTo(ValidationWarning.Occasion.READ);
            assertThat(names(warning.violations())).containsExactly("age max");
            assertThat(accounts.require("b").age()).isEqualTo(200);
            assertThat(next(warned).id()).isEqualTo("b");
            accounts.require("a");
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void byDefault_readsAreNotValidated() {
        try (Nexus nexus = open(validating(STRICT_ON_READ.withOnRead(false)))) {
            BlockingStore<Account, String> accounts = accounts(nexus);
            accounts.save(broken("a"));

            assertThat(accounts.require("a").age()).isEqualTo(200);
            assertThat(accounts.find(Query.all())).hasSize(1);
        }
    }

    @Test
    void ownConfiguration_winsOverTheDefaults() {
        NexusBuilder builder = Nexus.builder(setting.database().backend(directory))
                .defaults(validating(ValidationConfig.disabled()))
                .store(Account.class, validating(ValidationConfig.strict()));
        try (Nexus nexus = builder.open()) {
            assertThat(refused(() -> accounts(nexus).save(broken("a"))).violations())
                    .hasSize(1);
        }
    }

    @Test
    void secondConfigurationOfOneEntity_isRefused() {
        NexusBuilder builder =
                Nexus.builder(setting.database().backend(directory)).store(Account.class, StoreConfig.defaults());

        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> builder.store(Account.class, StoreConfig.defaults()));
    }

    @Test
    void nullAmongElements_isRefusedInEveryMode() {
        Album album = new Album("a", Arrays.asList("x", null), null, null, Map.of(), null, List.of(), List.of(), 0);
        for (ValidationConfig config :
                List.of(ValidationConfig.strict(), ValidationConfig.lenient(), ValidationConfig.disabled())) {
            try (Nexus nexus = Nexus.builder(setting.database().backend(directory))
                    .defaults(validating(config))
                    .open()) {
                BlockingStore<Album, String> albums = setting.form().drive(nexus.store(Album_Model.INSTANCE));

                assertThat(names(refused(() -> albums.save(album)).violations()))
                        .containsExactly("tags[1] required");
                assertThat(albums.count(Query.all())).isZero();
            }
        }
    }

    private Nexus open(StoreConfig config) {
        Nexus nexus = Nexus.builder(setting.database().backend(directory))
                .store(Account.class, config)
                .open();
        nexus.warnings().subscribe(warned::add);
        nexus.changes().subscribe(changed::add);
        return nexus;
    }

    private BlockingStore<Account, String> accounts(Nexus nexus) {
        return setting.form().drive(nexus.store(Account_Model.INSTANCE));
    }

    private static StoreConfig validating(ValidationConfig validation) {
        return StoreConfig.defaults().withValidation(validation);
    }

    private static Account broken(String id) {
        return new Account(id, id + "@example.org", "Name", 200, Tier.FREE, null, null, null, 0);
    }

    private static String id(int number) {
        return "id" + (1_000 + number);
    }

    private static <N> N next(BlockingQueue<N> notices) throws InterruptedException {
        N notice = notices.poll(60, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        return notice;
    }

    private static SchemaValidationException refused(ThrowingCallable call) {
        return failure(SchemaValidationException.class, InvalidInputException.VALIDATION_ERROR, call);
    }

    private static UnreadableRowException unreadable(ThrowingCallable call) {
        return failure(UnreadableRowException.class, UnreadableRowException.UNREADABLE_ROW, call);
    }

    private static List<String> names(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.field() + " " + violation.constraint())
                .toList();
    }
}
