package io.nexusstore.jooq;

import static io.nexusstore.jooq.FaultySchema.failure;
import static io.nexusstore.jooq.FaultySchema.label;
import static io.nexusstore.jooq.FaultySchema.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls when tables, columns and schemas are not what entities declare, or not any more. */
@Timeout(120)
final class PostgresTablesTest {

    private final FaultySchema schema = new FaultySchema();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id text COLLATE \"unicode\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, weight int NOT NULL|'label.id'|collation unicode",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, weight text NOT NULL|'label.weight'|type text",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, weight int|'label.weight'|nullable",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL|'label.weight'|nothing",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, weight int NOT NULL GENERATED ALWAYS AS (1) STORED|'label.weight'|generated column",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, weight int NOT NULL, other int NOT NULL|'label.other'|NOT NULL without a default",
                "id text COLLATE \"C\", shade text COLLATE \"C\" NOT NULL, weight int NOT NULL|'label'|no primary key",
                "id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL, \"WEIGHT\" int NOT NULL|'label.weight'|WEIGHT"
            })
    void aTableThatIsNotWhatTheEntityDeclaresStopsTheOpening(String columns, String subject, String fact) {
        schema.run("CREATE TABLE label (" + columns + ")");

        BackendException mismatch = failure(
                BackendException.SCHEMA_MISMATCH,
                false,
                () -> open(schema.backend()).close());

        assertThat(mismatch).hasMessageContaining(subject).hasMessageContaining(fact);
        schema.awaitConnections(0, "true");
    }

    @ParameterizedTest
    @CsvSource({"VIEW, a view", "MATERIALIZED VIEW, a materialized view"})
    void aViewInPlaceOfATableStopsTheOpening(String kind, String fact) {
        schema.run("CREATE " + kind + " label AS SELECT 'a' AS id, 'DARK' AS shade, 1 AS weight");

        BackendException mismatch = failure(
                BackendException.SCHEMA_MISMATCH,
                false,
                () -> open(schema.backend()).close());

        assertThat(mismatch).hasMessageContaining("Table 'label'").hasMessageContaining(fact);
    }

    @Test
    void aTableThatIsAbsentStopsTheValidation() {
        BackendException mismatch = failure(
                BackendException.SCHEMA_MISMATCH,
                false,
                () -> open(schema.backend().schema(SchemaMode.VALIDATE)).close());

        assertThat(mismatch).hasMessageContaining("Table 'label'").hasMessageContaining("create table \"label\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE label DROP COLUMN weight",
                "ALTER TABLE label RENAME COLUMN weight TO mass",
                "DROP TABLE label",
                "ALTER TABLE label RENAME TO tag"
            })
    void aTableThatIsChangedBehindOurBackIsAMismatchAtOnceAndAtTheNextOpening(String change) {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            schema.run(change);

            failure(
                    BackendException.SCHEMA_MISMATCH,
                    false,
                    () -> labels.blocking().get("a"));
            failure(
                    BackendException.SCHEMA_MISMATCH,
                    false,
                    () -> labels.blocking().save(label("b")));
            failure(
                    BackendException.SCHEMA_MISMATCH,
                    false,
                    () -> labels.blocking().saveAll(List.of(label("b"), label("c"))));
            failure(
                    BackendException.SCHEMA_MISMATCH,
                    false,
                    () -> nexus.blocking()
                            .transaction(transaction -> LabelRepository.of(transaction)
                                    .blocking()
                                    .count(LabelQuery.where().weight().eq(1).toQuery())));

            schema.awaitConnections(0, "state <> 'idle'");
        }
        failure(
                BackendException.SCHEMA_MISMATCH,
                false,
                () -> open(schema.backend().schema(SchemaMode.VALIDATE)).close());
    }

    @Test
    void aTypeThatIsChangedBehindOurBackHurtsNobodyWhoCanStillReadIt() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            for (int i = 0; i < 10; i++) {
                labels.blocking().save(label("a"));
                labels.blocking().get("a");
            }
            schema.run("ALTER TABLE label ALTER COLUMN weight TYPE bigint");

            assertThat(labels.blocking().get("a")).contains(label("a"));
            schema.assertUsable(nexus);
        }
        open(schema.backend()).close();
    }

    @ParameterizedTest
    @CsvSource({
        "ALTER TABLE label ADD COLUMN other int NOT NULL, 23502",
        "ALTER TABLE label ADD CONSTRAINT light CHECK (weight < 1), 23514",
        "ALTER TABLE label ADD CONSTRAINT known FOREIGN KEY (id) REFERENCES label_names (id), 23503"
    })
    void aConstraintThatTheEntityDoesNotKnowRefusesTheRowAndNothingElse(String change, String state) {
        schema.run("CREATE TABLE label_names (id text COLLATE \"C\" PRIMARY KEY)");
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            schema.run(change);

            BackendException refused = failure(
                    BackendException.BACKEND_ERROR,
                    false,
                    () -> labels.blocking().save(label("secret")));
            failure(
                    BackendException.BACKEND_ERROR,
                    false,
                    () -> labels.blocking().saveAll(List.of(new Label("b", Label.Shade.DARK, 0), label("c"))));

            assertThat(refused.sqlState()).contains(state);
            assertThat(refused.entity()).contains("Label");
            assertThat(refused).hasMessageNotContaining("secret");
            assertThat(labels.blocking().count(Query.all())).isZero();
            schema.awaitConnections(0, "state <> 'idle'");
        }
    }

    @Test
    void aTableOfSomebodyElseIsUsedAsFarAsItsOwnerAllows() {
        String guest = "guest_" + schema.name();
        open(schema.backend()).close();
        schema.run(
                "CREATE ROLE " + guest + " LOGIN PASSWORD 'secret'",
                "GRANT USAGE ON SCHEMA " + schema.name() + " TO " + guest,
                "GRANT SELECT ON ALL TABLES IN SCHEMA " + schema.name() + " TO " + guest,
                "GRANT INSERT, UPDATE ON nexus_meta TO " + guest,
                "INSERT INTO label VALUES ('a', 'DARK', 1)");
        try (Nexus nexus = open(schema.backendOf(guest))) {
            LabelRepository labels = LabelRepository.of(nexus);
            assertThat(labels.blocking().get("a")).contains(label("a"));

            BackendException refused = failure(
                    BackendException.BACKEND_ERROR,
                    false,
                    () -> labels.blocking().save(label("b")));

            assertThat(refused.sqlState()).contains("42501");
            assertThat(refused).hasMessageContaining("privilege");
            assertThat(labels.blocking().count(Query.all())).isEqualTo(1);
            schema.run("GRANT INSERT, UPDATE, DELETE ON label TO " + guest);
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aUserWhoMayCreateNothingIsToldSoAtTheOpening() {
        String guest = "guest_" + schema.name();
        schema.run(
                "CREATE ROLE " + guest + " LOGIN PASSWORD 'secret'",
                "GRANT USAGE ON SCHEMA " + schema.name() + " TO " + guest);

        BackendException refused = failure(
                BackendException.BACKEND_ERROR,
                false,
                () -> open(schema.backendOf(guest)).close());

        assertThat(refused.sqlState()).contains("42501");
        schema.awaitConnections(0, "true");
    }

    @Test
    void aSearchPathWithoutSchemaStopsTheOpening() {
        String nowhere = schema.url().replace("currentSchema=" + schema.name(), "currentSchema=nowhere");

        BackendException failure = failure(
                BackendException.CANNOT_OPEN,
                false,
                () -> open(schema.backend(nowhere)).close());

        assertThat(failure).hasMessageContaining("currentSchema");
        schema.awaitConnections(0, "true");
    }

    @Test
    void aSchemaWhoseNameHasToBeQuotedIsOneLikeAnyOther() {
        String quoted = "\"Odd; \"\"" + schema.name() + "\"";
        schema.run("CREATE SCHEMA " + quoted);
        String odd = schema.url()
                .replace(
                        "currentSchema=" + schema.name(),
                        "currentSchema="
                                + quoted.replace("\"", "%22")
                                        .replace(" ", "%20")
                                        .replace(";", "%3B"));
        for (int opening = 0; opening < 2; opening++) {
            try (Nexus nexus = open(schema.backend(odd))) {
                LabelRepository labels = LabelRepository.of(nexus);
                labels.blocking().save(label("a"));
                assertThat(labels.blocking().count(Query.all())).isEqualTo(1);
            }
        }
        schema.run("SELECT 1 FROM " + quoted + ".label");
    }

    @Test
    void aTableOfAsManyColumnsAsThereMayBeIsReadByThoseOfTheEntity() {
        String others =
                IntStream.range(0, 1_597).mapToObj(i -> "c" + i + " int").collect(Collectors.joining(", "));
        schema.run("CREATE TABLE label (id text COLLATE \"C\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL,"
                + " weight integer NOT NULL, " + others + ")");

        try (Nexus nexus = open(schema.backend())) {
            schema.assertUsable(nexus);
        }
    }

    @Test
    void namesThatTheServerWouldCutAreRefused() {
        BackendException mismatch = failure(
                BackendException.SCHEMA_MISMATCH,
                false,
                () -> open(schema.backend().namingStrategy(new Names("t".repeat(64))))
                        .close());

        assertThat(mismatch).hasMessageContaining("more than 63 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label\"; DROP TABLE nexus_meta; --",
                "it's",
                "back\\slash",
                "?",
                "{0} {1}",
                ":name $1 $$",
                "new\nline",
                "/* comment",
                "größe 名前 😀"
            })
    void namesOfAnyCharactersAreNames(String hostile) {
        for (int opening = 0; opening < 2; opening++) {
            try (Nexus nexus = Nexus.builder(schema.backend().namingStrategy(new Names(hostile)))
                    .models(Label_Model.INSTANCE)
                    .open()) {
                LabelRepository labels = LabelRepository.of(nexus);
                labels.blocking().saveAll(List.of(label("a"), label("b")));
                assertThat(labels.blocking()
                                .find(LabelQuery.where().weight().eq(1).toQuery()))
                        .hasSize(2);
                assertThat(labels.blocking()
                                .deleteWhere(
                                        LabelQuery.where().id().in("a", "x").toQuery()))
                        .isEqualTo(1);
                assertThat(labels.explain(Query.all()).statement()).isNotEmpty();
                schema.assertUsable(nexus);
            }
        }
    }

    /** Names the table of labels, and a part of each of its columns, by the text. */
    private record Names(String text) implements NamingStrategy {

        @Override
        public String table(EntityModel<?, ?> model) {
            return model == Label_Model.INSTANCE
                    ? text
                    : NamingStrategy.snakeCase().table(model);
        }

        @Override
        public String column(EntityModel<?, ?> model, FieldFacts field) {
            String column = NamingStrategy.snakeCase().column(model, field);
            return model == Label_Model.INSTANCE ? column + text : column;
        }

        @Override
        public String index(String table, List<String> columns, boolean isUnique) {
            return "ix " + text + columns;
        }
    }
}
