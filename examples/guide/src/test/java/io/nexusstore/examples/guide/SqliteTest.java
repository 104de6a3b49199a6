package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.examples.guide.Customer.Status;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.JooqDsl;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

final class SqliteTest {

    @TempDir
    private Path directory;

    @Test
    void opensWithOptions() {
        Path file = directory.resolve("shop.db");

        // snippet: sqlite/options
        JooqBackend backend = JooqBackend.sqlite(file)
                .durability(Durability.NORMAL)
                .readers(8)
                .busyTimeout(Duration.ofSeconds(2))
                .writerTimeout(Duration.ofSeconds(5));
        try (Nexus nexus = Nexus.builder(backend).models(new NexusModels()).open()) {
            AccountRepository.of(nexus).blocking().save(new Account("A", 1, 0));
        }
        // end
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            assertThat(AccountRepository.of(nexus).blocking().require("A").cents())
                    .isEqualTo(1);
        }
    }

    @Test
    void validatesAnExistingSchema() {
        Path file = directory.resolve("shop.db");
        Nexus.builder(JooqBackend.sqlite(file)).open().close();

        // snippet: sqlite/validate
        try {
            Nexus.builder(JooqBackend.sqlite(file).schema(SchemaMode.VALIDATE))
                    .models(Account_Model.INSTANCE)
                    .open();
        } catch (BackendException failure) {
            String code = failure.code(); // SCHEMA_MISMATCH: the file has no table 'account'
            String facts = failure.details().get("mismatches"); // a line for each
            // hide
            assertThat(code).isEqualTo(BackendException.SCHEMA_MISMATCH);
            assertThat(facts)
                    .startsWith("Table 'account': stored is nothing, declared is a table of 3 columns. Create it");
            // show
        }
        // end
        assertThatThrownBy(() -> Nexus.builder(JooqBackend.sqlite(file).schema(SchemaMode.VALIDATE))
                        .models(Account_Model.INSTANCE)
                        .open())
                .isInstanceOf(BackendException.class);
    }

    @Test
    void namesTablesAndColumns() throws SQLException {
        Path file = directory.resolve("shop.db");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file).namingStrategy(new Prefixed("shop_")))
                .open()) {
            AccountRepository.of(nexus).blocking().save(new Account("A", 1, 0));
        }

        assertThat(tables(file)).contains("shop_account");
    }

    // snippet: sqlite/naming
    private record Prefixed(String prefix) implements NamingStrategy {

        @Override
        public String table(EntityModel<?, ?> model) {
            return prefix + NamingStrategy.snakeCase().table(model);
        }

        @Override
        public String column(EntityModel<?, ?> model, FieldFacts field) {
            return NamingStrategy.snakeCase().column(model, field);
        }

        @Override
        public String index(String table, List<String> columns, boolean isUnique) {
            return NamingStrategy.snakeCase().index(table, columns, isUnique);
        }
    }
    // end

    @Test
    void readsThroughJooq() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("shop.db"));
        try (Nexus nexus =
                Nexus.builder(backend).models(Customer_Model.INSTANCE).open()) {
            save(nexus, "ann@example.org", 120);
            save(nexus, "bob@example.org", 80);
            save(nexus, "cid@example.org", 300);

            // snippet: sqlite/dsl
            JooqDsl dsl = backend.dsl();
            Customer_Model model = Customer_Model.INSTANCE;
            Field<Status> status = dsl.column(model, CustomerFields.STATUS);

            Map<Status, Integer> perStatus = dsl.readNow(jooq -> jooq.select(status, DSL.count())
                            .from(dsl.table(model))
                            .groupBy(status)
                            .fetchMap(status, DSL.count()))
                    .orElseThrow();
            // end
            assertThat(perStatus).isEqualTo(Map.of(Status.ACTIVE, 3));

            // snippet: sqlite/dsl-sql
            List<Customer> named = dsl.readNow(
                            jooq -> jooq.resultQuery("select * from customer where email like ?", "a%")
                                    .coerce(dsl.columns(model))
                                    .fetch(dsl.mapper(model)))
                    .orElseThrow();
            // end
            assertThat(named).extracting(Customer::points).containsExactly(120);
        }
    }

    @Test
    void writesThroughJooqWithinATransaction() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("shop.db"));
        try (Nexus nexus =
                Nexus.builder(backend).models(Customer_Model.INSTANCE).open()) {
            Customer ann = save(nexus, "ann@example.org", 120);
            CompletableFuture<List<ChangeBatch>> told =
                    nexus.changes().take(3).collectList().toFuture();
            JooqDsl dsl = backend.dsl();
            Customer_Model model = Customer_Model.INSTANCE;
            Field<Integer> points = dsl.column(model, CustomerFields.POINTS);

            // snippet: sqlite/dsl-write
            int rewarded = nexus.blocking().transaction(transaction -> {
                CustomerRepository customers = CustomerRepository.of(transaction);
                customers.blocking().save(CustomerBuilder.withName(ann, "Ann"));
                return dsl.writeNow(jooq -> jooq.update(dsl.table(model))
                                .set(points, points.plus(10))
                                .execute())
                        .orElseThrow();
            });
            // end

            assertThat(rewarded).isEqualTo(1);
            assertThat(CustomerRepository.of(nexus).blocking().get(Objects.requireNonNull(ann.id())))
                    .hasValueSatisfying(stored -> assertThat(stored.points()).isEqualTo(130))
                    .hasValueSatisfying(stored -> assertThat(stored.name()).isEqualTo("Ann"));
            save(nexus, "bob@example.org", 1);
            dsl.writeNow(jooq -> jooq.update(dsl.table(model)).set(points, 0).execute());
            save(nexus, "cid@example.org", 1);
            assertThat(told)
                    .as("what jOOQ wrote is in no batch")
                    .succeedsWithin(Duration.ofMinutes(1))
                    .satisfies(batches -> assertThat(batches)
                            .allMatch(batch -> batch.changes().size() == 1));
            assertThatThrownBy(() -> dsl.readNow(
                            jooq -> jooq.deleteFrom(dsl.table(model)).execute()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void backsUpAndChecks() {
        Path file = directory.resolve("shop.db");
        Path copy = directory.resolve("shop-backup.db");
        JooqBackend backend = JooqBackend.sqlite(file);
        try (Nexus nexus = Nexus.builder(backend).open()) {
            AccountRepository.of(nexus).blocking().save(new Account("A", 1, 0));

            // snippet: sqlite/backup
            Mono<Void> backedUp = backend.backup(copy);
            // end
            backedUp.block();
            assertThatThrownBy(backedUp::block).isInstanceOf(InvalidInputException.class);

            // snippet: sqlite/check
            Mono<List<String>> damages = backend.integrityCheck(); // empty when the database is sound
            // end
            assertThat(damages.block()).isEmpty();
        }

        // snippet: sqlite/restore
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(copy)).open()) {
            Account account = AccountRepository.of(nexus).blocking().require("A");
            // hide
            assertThat(account.cents()).isEqualTo(1);
            // show
        }
        // end
    }

    @Test
    void canBeReadByOtherToolsWhileItIsOpen() throws SQLException {
        Path file = directory.resolve("shop.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            Customer ann = save(nexus, "ann@example.org", 120);

            // The statements of the guide, which show them in the shell.
            assertThat(text(
                            file,
                            "SELECT hex(id), email, points, datetime(created_at / 1000000, 'unixepoch') FROM customer"))
                    .isEqualTo(Objects.requireNonNull(ann.id())
                            .toString()
                            .replace("-", "")
                            .toUpperCase(Locale.ROOT));
            assertThat(text(file, "SELECT key, hex(value) FROM nexus_meta ORDER BY key"))
                    .isEqualTo("nexus.cursor.key");
            assertThat(text(file, "PRAGMA journal_mode")).isEqualTo("wal");
        }
        assertThat(directory.toFile().list()).containsExactly("shop.db");
    }

    private static Customer save(Nexus nexus, String email, int points) {
        return CustomerRepository.of(nexus)
                .blocking()
                .save(CustomerBuilder.create()
                        .email(email)
                        .status(Status.ACTIVE)
                        .points(points)
                        .build());
    }

    private static String text(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void refusesWorkAfterItWasClosed() {
        Nexus nexus =
                Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
        AccountRepository accounts = AccountRepository.of(nexus);

        nexus.close();

        assertThatThrownBy(() -> accounts.blocking().count(Query.all()))
                .isInstanceOfSatisfying(
                        StateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StateException.CLOSED));
    }

    private static List<String> tables(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT group_concat(name) FROM sqlite_master")) {
            assertThat(rows.next()).isTrue();
            return List.of(rows.getString(1).split(",", -1));
        }
    }
}
