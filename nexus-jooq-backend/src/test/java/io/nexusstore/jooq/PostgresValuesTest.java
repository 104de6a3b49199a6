package io.nexusstore.jooq;

import static io.nexusstore.jooq.FaultySchema.failure;
import static io.nexusstore.jooq.FaultySchema.label;
import static io.nexusstore.jooq.FaultySchema.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.query.Query;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of values that the server, its triggers or an earlier version of the program treat in their own way. */
@Timeout(120)
final class PostgresValuesTest {

    private final FaultySchema schema = new FaultySchema();

    @Test
    void aConstantThatThisVersionDoesNotKnowIsAnUnreadableRow() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("a"), label("b")));
            schema.run("UPDATE label SET shade = 'NEON' WHERE id = 'a'");

            UnreadableRowException failure = catchThrowableOfType(
                    UnreadableRowException.class, () -> labels.blocking().get("a"));

            assertThat(failure.code()).isEqualTo(BackendException.UNREADABLE_ROW);
            assertThat(failure).hasMessageContaining("shade").hasMessageNotContaining("NEON");
            assertThat(labels.blocking().get("b")).contains(label("b"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aHundredThousandValuesAreOneParameter() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("7"), label("x")));
            List<String> many =
                    IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
            Query<Label> query = LabelQuery.where().id().in(many).toQuery();

            assertThat(labels.blocking().find(query)).containsExactly(label("7"));
            assertThat(labels.blocking().getAll(many)).containsExactly(label("7"));
            assertThat(labels.explain(query).isPushedDown()).isTrue();
        }
    }

    @Test
    void namesThatMeanSomethingToTheServerAreNames() {
        Oddity oddity = new Oddity("1", "x", 7, null, null, null, null, 1.5, "y", 1, 2, 3, 4, 0);
        try (Nexus nexus = open(schema.backend())) {
            OddityRepository oddities = OddityRepository.of(nexus);

            Oddity saved = oddities.blocking().save(oddity);

            assertThat(oddities.blocking().get("1")).contains(saved);
            assertThat(oddities.blocking()
                            .deleteWhere(OddityQuery.where().keyword().eq("x").toQuery()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aTextOfManyMegabytesIsStoredAndItsCharactersAreKept() {
        String longText = "a€😀\n'\"\\".repeat(1_000_000);
        Oddity oddity = new Oddity("1", null, 7, null, longText, null, null, 1.5, "y", 1, 2, 3, 4, 0);
        try (Nexus nexus = open(schema.backend())) {
            OddityRepository oddities = OddityRepository.of(nexus);
            oddities.blocking().save(oddity);

            assertThat(longText.equals(oddities.blocking().require("1").quoted()))
                    .isTrue();
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTextThatIsTooLongForItsIndexIsInvalidInput() {
        String unpackable = new Random(1)
                .ints(100_000, 'A', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Oddity oddity = new Oddity("1", null, 7, unpackable, null, null, null, 1.5, "y", 1, 2, 3, 4, 0);
        try (Nexus nexus = open(schema.backend())) {
            OddityRepository oddities = OddityRepository.of(nexus);

            refusedAsInput(() -> oddities.blocking().save(oddity), unpackable.substring(0, 50));

            assertThat(oddities.blocking().count(Query.all())).isZero();
            schema.assertUsable(nexus);
        }
    }

    @Test
    void theCharacterNulIsInvalidInputInRowsAndInNoRowInQueries() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            refusedAsInput(() -> labels.blocking().save(label("secret\u0000")), "secret");
            refusedAsInput(() -> labels.blocking().saveAll(List.of(label("b"), label("secret\u0000"))), "secret");

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("a"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTriggerThatChangesTheRowIsSeenByWhoeverReadsIt() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            trigger("NEW.weight := NEW.weight + 100; RETURN NEW");

            labels.blocking().save(label("a"));

            assertThat(labels.blocking().require("a").weight()).isEqualTo(101);
            assertThat(labels.blocking()
                            .count(LabelQuery.where().weight().gt(100).toQuery()))
                    .isEqualTo(1);
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTriggerThatKeepsTheRowOutIsNoSuccess() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            trigger("RETURN NULL");

            failure(
                    BackendException.BACKEND_ERROR,
                    false,
                    () -> labels.blocking().insert(label("a")));
            ThrowingCallable save = () -> labels.blocking().save(label("a"));
            assertThat(catchThrowableOfType(BackendException.class, save)).hasMessageContaining("Label");

            assertThat(labels.blocking().count(Query.all())).isZero();
            schema.run("DROP TRIGGER own ON label");
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTriggerThatRaisesAnErrorUndoesTheWholeCall() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            trigger("IF NEW.id = 'c' THEN RAISE EXCEPTION 'no %', NEW.id; END IF; RETURN NEW");

            BackendException failure = failure(
                    BackendException.BACKEND_ERROR,
                    false,
                    () -> labels.blocking().saveAll(List.of(label("a"), label("b"), label("c"))));

            assertThat(failure.sqlState()).contains("P0001");
            assertThat(labels.blocking().count(Query.all())).isZero();
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTriggerThatAsksForAnotherTryIsRetryable() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            trigger("RAISE EXCEPTION 'again' USING ERRCODE = '40001'");

            failure(
                    BackendException.SERIALIZATION_FAILURE,
                    true,
                    () -> labels.blocking().save(label("a")));

            schema.run("DROP TRIGGER own ON label");
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aServerThatOnlyReadsIsNamedAtTheOpening() {
        String readOnly = schema.url() + "&options=-c%20default_transaction_read_only=on";

        failure(
                BackendException.READ_ONLY,
                false,
                () -> open(schema.backend(readOnly)).close());

        schema.awaitConnections(0, "true");
    }

    @Test
    void aServerThatOnlyReadsFromNowOnRefusesWritesAndAnswersReads() {
        String role = "writer_" + schema.name();
        schema.run("CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD 'secret'");
        try (Nexus nexus = open(schema.backendOf(role))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            schema.run("ALTER ROLE " + role + " SET default_transaction_read_only = on");
            schema.renewConnections(nexus);

            failure(BackendException.READ_ONLY, false, () -> labels.blocking().save(label("b")));
            assertThat(labels.blocking().find(Query.all())).containsExactly(label("a"));

            schema.run("ALTER ROLE " + role + " RESET default_transaction_read_only");
            schema.renewConnections(nexus);
            schema.assertUsable(nexus);
        }
    }

    private void trigger(String body) {
        schema.run(
                "CREATE FUNCTION own() RETURNS trigger LANGUAGE plpgsql AS $own$ BEGIN " + body + "; END $own$",
                "CREATE TRIGGER own BEFORE INSERT ON label FOR EACH ROW EXECUTE FUNCTION own()");
    }

    private static void refusedAsInput(ThrowingCallable call, String value) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).isNotNull().hasMessageNotContaining(value);
    }
}
