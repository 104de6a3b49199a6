package io.nexusstore.jooq.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.spi.MetaModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaSetupTest {

    private static final List<MappedTable<?, ?>> TABLES = IntStream.range(0, 100)
            .<MappedTable<?, ?>>mapToObj(SchemaSetupTest::table)
            .toList();

    @TempDir
    Path directory;

    @BeforeEach
    void createMeta() throws SQLException {
        try (Connection connection = connect()) {
            new SchemaSetup(SchemaMode.VALIDATE, "test.db")
                    .requireMeta(
                            MappedTable.of(MetaModel.INSTANCE, NamingStrategy.snakeCase(), SqliteDialect.INSTANCE),
                            connection);
        }
    }

    @Test
    void hundredUnchangedTablesCostOneStatement() throws SQLException {
        assertThat(readyOnes(new ArrayList<>())).isZero();
        createAll();

        List<String> statements = new ArrayList<>();

        assertThat(readyOnes(statements)).isEqualTo(100);
        assertThat(statements).singleElement().asString().startsWith("SELECT");
    }

    @Test
    void tablesThatSomebodyElseMadeAreComparedOnce() throws SQLException {
        for (MappedTable<?, ?> table : TABLES) {
            run(SchemaStatements.createTable(table));
        }
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        assertThat(readyOnes(first)).as("no form of their values is recorded").isZero();
        createAll();
        assertThat(readyOnes(second)).isEqualTo(100);

        assertThat(first).hasSizeGreaterThan(100);
        assertThat(second).hasSize(1);
    }

    @Test
    void tableChangedByAnotherProgramIsComparedAgain() throws SQLException {
        createAll();
        run("ALTER TABLE t42 DROP COLUMN \"value\"");

        assertThatThrownBy(() -> readyOnes(new ArrayList<>()))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("Column 't42.value'");

        run("ALTER TABLE t42 ADD COLUMN \"value\" BLOB NOT NULL DEFAULT x''");
        assertThat(readyOnes(new ArrayList<>())).isEqualTo(100);
    }

    @Test
    void tableOfAnotherDeclarationIsComparedAgain() throws SQLException {
        createAll();
        MappedTable<?, ?> renamed = new MappedTable<>(
                SqliteDialect.INSTANCE,
                MetaModel.INSTANCE,
                "t1",
                List.of("key", "contents"),
                List.of(),
                List.of(),
                List.of());

        try (Connection connection = connect()) {
            assertThatThrownBy(() -> new SchemaSetup(SchemaMode.CREATE, "test.db").ready(renamed, connection))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("Column 't1.contents'");
        }
    }

    @Test
    void tableThatIsNotStrictIsRememberedAsSuch() throws SQLException {
        run("CREATE TABLE t0 (\"key\" TEXT PRIMARY KEY, \"value\" BLOB NOT NULL)");
        run(SchemaStatements.createTable(TABLES.get(1)));
        try (Connection connection = connect()) {
            SchemaSetup setup = new SchemaSetup(SchemaMode.VALIDATE, "test.db");
            assertThat(setup.require(TABLES.get(0), connection)).isFalse();
            assertThat(setup.require(TABLES.get(1), connection)).isTrue();
        }
        run("CREATE TABLE other (a)");

        for (int opening = 0; opening < 2; opening++) {
            try (Connection connection = connect()) {
                SchemaSetup setup = new SchemaSetup(SchemaMode.VALIDATE, "test.db");
                assertThat(setup.ready(TABLES.get(0), connection)).isFalse();
                assertThat(setup.ready(TABLES.get(1), connection)).isTrue();
                setup.remember(connection);
            }
        }
    }

    @Test
    void tableOfATransactionThatIsRolledBackIsGone() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            SchemaSetup setup = new SchemaSetup(SchemaMode.CREATE, "test.db");

            statement.execute("BEGIN IMMEDIATE");
            setup.require(TABLES.get(1), connection);
            statement.execute("ROLLBACK");
            setup.require(TABLES.get(2), connection);

            assertThat(setup.ready(TABLES.get(1), connection)).isNull();
            assertThat(setup.ready(TABLES.get(2), connection)).isTrue();
        }
    }

    @Test
    void refusedTableLeavesItsTransactionAsItWas() throws SQLException {
        MappedTable<?, ?> indexed = new MappedTable<>(
                SqliteDialect.INSTANCE,
                MetaModel.INSTANCE,
                "t1",
                List.of("key", "value"),
                List.of(),
                List.of(),
                List.of(new MappedIndex("ux", List.of(1), List.of("value"), true)));
        run("CREATE TABLE t1 (\"key\" TEXT PRIMARY KEY, \"value\" BLOB NOT NULL)");
        run("INSERT INTO t1 VALUES ('a', x'00'), ('b', x'00')");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            SchemaSetup setup = new SchemaSetup(SchemaMode.CREATE, "test.db");

            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO t1 VALUES ('c', x'01')");
            assertThatThrownBy(() -> setup.require(indexed, connection)).hasMessageContaining("agree in (value)");
            statement.execute("DELETE FROM t1 WHERE \"key\" = 'b'");
            statement.execute("COMMIT");

            assertThat(setup.require(indexed, connection)).isFalse();
        }
    }

    private void createAll() throws SQLException {
        try (Connection connection = connect()) {
            SchemaSetup setup = new SchemaSetup(SchemaMode.CREATE, "test.db");
            for (MappedTable<?, ?> table : TABLES) {
                setup.require(table, connection);
            }
        }
    }

    /** Opens the database, asks for each table, and notes the statements that this takes. */
    private int readyOnes(List<String> statements) throws SQLException {
        try (Connection connection = connect()) {
            SchemaSetup setup = new SchemaSetup(SchemaMode.CREATE, "test.db");
            Connection recording = StatementRecorder.recording(connection, statements);
            int ready = 0;
            for (MappedTable<?, ?> table : TABLES) {
                ready += setup.ready(table, recording) == null ? 0 : 1;
            }
            setup.remember(connection);
            return ready;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("test.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        return connection;
    }

    private static MappedTable<?, ?> table(int number) {
        return new MappedTable<>(
                SqliteDialect.INSTANCE,
                MetaModel.INSTANCE,
                "t" + number,
                List.of("key", "value"),
                List.of(),
                List.of(),
                List.of());
    }
}
