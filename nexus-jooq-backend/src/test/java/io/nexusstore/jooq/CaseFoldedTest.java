package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringField;
import io.nexusstore.store.Explanation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that ignore case, by an index where the entity asks for one. */
final class CaseFoldedTest {

    private static final StringField<Author> NAME = AuthorFields.NAME.ignoreCase();
    private static final StringField<Author> TOWN = AuthorFields.TOWN.ignoreCase();
    private static final String COLUMN = "\"name_folded\" TEXT GENERATED ALWAYS AS (lower(\"name\")) VIRTUAL";
    private static final String INDEX = "ix_author_name_folded_id";

    @TempDir
    Path directory;

    private HandMadeDatabase database;

    @BeforeEach
    void nameFile() {
        database = new HandMadeDatabase(directory.resolve("authors.db"));
    }

    static Stream<Query<Author>> served() {
        return Stream.of(
                Query.where(NAME.eq("ADA")),
                Query.where(NAME.in(List.of("ADA", "bob"))),
                Query.where(NAME.in(
                        IntStream.range(0, 40).mapToObj(i -> "Name " + i).toList())),
                Query.where(NAME.startsWith("AD")),
                Query.where(NAME.between("ADA", "BOB")),
                Query.<Author>all().orderBy(NAME.asc()).limit(3),
                Query.<Author>all().orderBy(NAME.desc(), AuthorFields.ID.desc()).limit(3));
    }

    @ParameterizedTest
    @MethodSource("served")
    void anIndexServes(Query<Author> query) {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            Explanation explanation = AuthorRepository.of(nexus).explain(query);

            assertThat(explanation.isPushedDown()).isTrue();
            assertThat(explanation.notes()).isEmpty();
            assertThat(explanation.statement()).contains("\"name_folded\"").doesNotContain("lower(");
            assertThat(database.plan(explanation.statement())).contains(INDEX).doesNotContain("TEMP B-TREE");
        }
    }

    @Test
    void withoutOneTheExplanationNamesIt() {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            AuthorRepository authors = AuthorRepository.of(nexus);

            assertThat(authors.explain(Query.where(TOWN.eq("PARIS"))).notes())
                    .containsExactly("The condition is checked against every row of table 'author', since no index"
                            + " ignores case. Declare @Field(caseFolded = true) on 'town'.");
            assertThat(authors.explain(Query.<Author>all().orderBy(TOWN.asc())).notes())
                    .containsExactly("No index serves the order by town, id, so all rows are sorted for each read."
                            + " Declare @Field(caseFolded = true) on 'town'.");
        }
    }

    @Test
    void anExistingTableGetsColumnAndIndexForItsRows() {
        try (Nexus nexus = before()) {
            AuthorBeforeRepository.of(nexus)
                    .blocking()
                    .saveAll(List.of(
                            new AuthorBefore("1", "ADA", "London"),
                            new AuthorBefore("2", "ada", null),
                            new AuthorBefore("3", "\u00c4DA", null),
                            new AuthorBefore("4", null, null)));
        }

        try (Nexus nexus = open(SchemaMode.CREATE)) {
            assertThat(ids(nexus, NAME.eq("Ada"))).containsExactly("1", "2");
            assertThat(ids(nexus, NAME.startsWith("\u00c4da"))).containsExactly("3");
            assertThat(ids(nexus, NAME.ne("ADA"))).containsExactly("3", "4");
        }

        assertThat(database.schema()).contains(COLUMN).contains(INDEX);
        assertThat(database.text("SELECT count(*) FROM author WHERE name_folded = 'ada'"))
                .isEqualTo("2\n");
    }

    @Test
    void rowsOfProgramsThatDoNotKnowTheColumnAreFound() {
        open(SchemaMode.CREATE).close();
        try (Nexus nexus = before()) {
            AuthorBeforeRepository.of(nexus).blocking().save(new AuthorBefore("1", "GRACE", null));
        }
        database.run("INSERT INTO author (id, name) VALUES ('2', 'Linus')", "UPDATE author SET town = 'x'");

        try (Nexus nexus = open(SchemaMode.VALIDATE)) {
            AuthorRepository.of(nexus).blocking().save(new Author("3", "GRACE", null));
            AuthorRepository.of(nexus).blocking().save(new Author("3", "gRACE", null));
            assertThat(ids(nexus, NAME.eq("Grace"))).containsExactly("1", "3");
            assertThat(ids(nexus, NAME.eq("LINUS"))).containsExactly("2");
        }
    }

    @Test
    void validateNamesTheStatementThatAddsTheColumn() {
        database.run("CREATE TABLE author (id TEXT NOT NULL PRIMARY KEY, name TEXT, town TEXT) STRICT");
        String schema = database.schema();

        assertThat(mismatch(SchemaMode.VALIDATE))
                .hasMessageContaining("Column 'author.name_folded'")
                .hasMessageContaining("alter table \"author\" add column " + COLUMN)
                .hasMessageContaining("Index '" + INDEX + "'");
        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void aColumnMadeByHandWillDo() {
        database.run(
                "create table author (id TEXT NOT NULL PRIMARY KEY, name TEXT, town TEXT,"
                        + " name_folded text as ( LOWER(name) ) ) STRICT",
                "CREATE INDEX by_name ON author (name_folded, id)");
        String schema = database.schema();

        try (Nexus nexus = open(SchemaMode.VALIDATE)) {
            assertThat(ids(nexus, NAME.eq("Ada"))).isEmpty();
        }

        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void aColumnOfAnotherKindIsRefused() {
        database.run(
                "CREATE TABLE author (id TEXT NOT NULL PRIMARY KEY, name TEXT, town TEXT, name_folded TEXT) STRICT");

        assertThat(mismatch(SchemaMode.CREATE))
                .hasMessageContaining("Column 'author.name_folded': stored is a column that programs write");
    }

    @Test
    void aColumnOfAnotherExpressionIsRefused() {
        database.run("CREATE TABLE author (id TEXT NOT NULL PRIMARY KEY, name TEXT, town TEXT,"
                + " name_folded TEXT AS (upper(name)) VIRTUAL) STRICT");

        assertThat(mismatch(SchemaMode.CREATE))
                .hasMessageContaining(
                        "Column 'author.name_folded': stored is a generated column of another expression");
    }

    @Test
    void whatCannotBeMadeWholeIsNotMadeInPart() {
        database.run(
                "CREATE TABLE author (id TEXT NOT NULL PRIMARY KEY, name TEXT, town TEXT) STRICT",
                "CREATE TABLE " + INDEX + " (a)");
        String schema = database.schema();

        assertThat(mismatch(SchemaMode.CREATE)).hasMessageContaining("Index '" + INDEX + "'");
        assertThat(database.schema()).isEqualTo(schema);
    }

    private static List<String> ids(Nexus nexus, Expression<Author> condition) {
        return AuthorRepository.of(nexus).blocking().find(Query.where(condition)).stream()
                .map(Author::id)
                .toList();
    }

    private BackendException mismatch(SchemaMode mode) {
        BackendException failure =
                catchThrowableOfType(BackendException.class, () -> open(mode).close());
        assertThat(failure.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        return failure;
    }

    /** Opens the database as a program does whose entity does not ask for the index. */
    private Nexus before() {
        return Nexus.builder(JooqBackend.sqlite(database.file()).namingStrategy(new OneTable()))
                .open();
    }

    private Nexus open(SchemaMode mode) {
        Nexus nexus =
                Nexus.builder(JooqBackend.sqlite(database.file()).schema(mode)).open();
        AuthorRepository.of(nexus).blocking().count(Query.all());
        return nexus;
    }

    /** Lets an entity and its former self name the same table. */
    private record OneTable() implements NamingStrategy {

        @Override
        public String table(EntityModel<?, ?> model) {
            return "author";
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
}
