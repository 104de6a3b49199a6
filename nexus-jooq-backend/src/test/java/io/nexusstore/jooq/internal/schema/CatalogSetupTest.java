package io.nexusstore.jooq.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.PostgresServer;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.spi.MetaModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CatalogSetupTest {

    private static final List<MappedTable<?, ?>> TABLES = IntStream.range(0, 100)
            .<MappedTable<?, ?>>mapToObj(number -> table("t" + number, "value"))
            .toList();

    private final String url = PostgresServer.newSchema();

    @BeforeEach
    void createMeta() throws SQLException {
        try (Connection connection = connect()) {
            setup(SchemaMode.VALIDATE)
                    .requireMeta(
                            MappedTable.of(MetaModel.INSTANCE, NamingStrategy.snakeCase(), PostgresDialect.INSTANCE),
                            connection);
        }
    }

    @Test
    void hundredUnchangedTablesCostOneStatement() throws SQLException {
        assertThat(readyOnes(new ArrayList<>())).isZero();
        createAll();

        List<String> statements = new ArrayList<>();

        assertThat(readyOnes(statements)).isEqualTo(100);
        assertThat(statements).singleElement().asString().contains("SELECT");
    }

    @Test
    void tablesThatSomebodyElseMadeAreReadyOnceTheirFormsAreRecorded() throws SQLException {
        for (MappedTable<?, ?> table : TABLES) {
            PostgresServer.run(url, SchemaStatements.createTable(table));
        }

        assertThat(readyOnes(new ArrayList<>()))
                .as("no form of their values is recorded")
                .isZero();
        createAll();
        List<String> statements = new ArrayList<>();
        assertThat(readyOnes(statements)).isEqualTo(100);
        assertThat(statements).hasSize(1);
    }

    @Test
    void tableChangedByAnotherProgramIsRefused() throws SQLException {
        createAll();
        PostgresServer.run(url, "ALTER TABLE t42 DROP COLUMN value");

        assertThatThrownBy(() -> readyOnes(new ArrayList<>()))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("Column 't42.value'");

        PostgresServer.run(url, "ALTER TABLE t42 ADD COLUMN value bytea NOT NULL DEFAULT ''");
        assertThat(readyOnes(new ArrayList<>())).isEqualTo(100);
    }

    @Test
    void tableMendedSinceTheFirstStatementIsComparedAsItIsNow() throws SQLException {
        createAll();
        PostgresServer.run(url, "ALTER TABLE t42 DROP COLUMN value");
        CatalogSetup setup = setup(SchemaMode.VALIDATE);
        try (Connection connection = connect()) {
            assertThat(setup.ready(TABLES.get(1), connection)).isNotNull();

            PostgresServer.run(url, "ALTER TABLE t42 ADD COLUMN value bytea NOT NULL DEFAULT ''");

            assertThat(setup.ready(TABLES.get(42), connection)).isNotNull();
        }
    }

    @Test
    void tableOfAnotherDeclarationIsRefused() throws SQLException {
        createAll();

        try (Connection connection = connect()) {
            assertThatThrownBy(() -> setup(SchemaMode.CREATE).ready(table("t1", "contents"), connection))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("Column 't1.contents'");
        }
    }

    @Test
    void tableOfTheSameNameInAnotherSchemaIsNotTaken() throws SQLException {
        createAll();
        PostgresServer.run(url, "ALTER TABLE t42 SET SCHEMA public");

        try (Connection connection = connect()) {
            assertThat(setup(SchemaMode.CREATE).ready(TABLES.get(42), connection))
                    .isNull();
        } finally {
            PostgresServer.run(url, "DROP TABLE public.t42");
        }
    }

    @Test
    void damagedFormsAreReportedAsWhereATableIsLookedUpByItself() throws SQLException {
        createAll();
        PostgresServer.run(url, "UPDATE nexus_meta SET value = 'x' WHERE key = 'postgresql.columns.t42'");

        try (Connection connection = connect()) {
            assertThatThrownBy(() -> setup(SchemaMode.CREATE).ready(TABLES.get(42), connection))
                    .isInstanceOfSatisfying(
                            BackendException.class,
                            failure -> assertThat(failure.code()).isEqualTo(BackendException.CORRUPT));
        }
    }

    @Test
    void uniqueIndexesAreKnownHoweverTheTableWasLookedUp() throws SQLException {
        MappedTable<?, ?> indexed = new MappedTable<>(
                PostgresDialect.INSTANCE,
                MetaModel.INSTANCE,
                "indexed",
                List.of("key", "value"),
                List.of(),
                List.of(),
                List.of(new MappedIndex("both", List.of(1, 0), List.of("value", "key"), true)));
        try (Connection connection = connect()) {
            assertThat(setup(SchemaMode.CREATE).require(indexed, connection)).containsEntry("both", List.of(1, 0));

            List<String> statements = new ArrayList<>();
            Connection recording = StatementRecorder.recording(connection, statements);

            assertThat(setup(SchemaMode.VALIDATE).ready(indexed, recording))
                    .containsEntry("both", List.of(1, 0))
                    .containsEntry("indexed_pkey", List.of(0));
            assertThat(statements).hasSize(1);
        }
    }

    private void createAll() throws SQLException {
        try (Connection connection = connect()) {
            CatalogSetup setup = setup(SchemaMode.CREATE);
            for (MappedTable<?, ?> table : TABLES) {
                setup.require(table, connection);
            }
        }
    }

    /** Opens the database, asks for each table, and notes the statements that this takes. */
    private int readyOnes(List<String> statements) throws SQLException {
        try (Connection connection = connect()) {
            CatalogSetup setup = setup(SchemaMode.CREATE);
            Connection recording = StatementRecorder.recording(connection, statements);
            int ready = 0;
            for (MappedTable<?, ?> table : TABLES) {
                ready += setup.ready(table, recording) == null ? 0 : 1;
            }
            return ready;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private static CatalogSetup setup(SchemaMode mode) {
        return CatalogSetup.postgresql(mode, new PostgresFailures("test"));
    }

    private static MappedTable<?, ?> table(String name, String value) {
        return new MappedTable<>(
                PostgresDialect.INSTANCE,
                MetaModel.INSTANCE,
                name,
                List.of("key", value),
                List.of(),
                List.of(),
                List.of());
    }
}
