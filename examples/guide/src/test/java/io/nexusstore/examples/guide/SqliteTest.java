package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.JooqBackend;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
