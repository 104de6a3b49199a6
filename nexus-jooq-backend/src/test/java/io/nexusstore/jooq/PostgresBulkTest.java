package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.MutationOutcome.Effect;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.WriteBatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches whose rows PostgreSQL is given as arrays. */
@Timeout(120)
final class PostgresBulkTest {

    /** More than one statement takes. */
    private static final int MANY = 2_345;

    private final String url = PostgresServer.newSchema();
    private final PostgresBackend backend = JooqBackend.postgresql(url);
    private Nexus nexus;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(backend)
                .models(
                        Label_Model.INSTANCE,
                        Oddity_Model.INSTANCE,
                        Booking_Model.INSTANCE,
                        Gauge_Model.INSTANCE,
                        Frame_Model.INSTANCE)
                .open();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void manyRowsAreWrittenByFewStatements() {
        countStatements("label");

        LabelRepository.of(nexus)
                .blocking()
                .saveAll(IntStream.range(0, MANY).mapToObj(i -> label(i, i)).toList());

        assertThat(LabelRepository.of(nexus).blocking().count(Query.all())).isEqualTo(MANY);
        assertThat(statements()).isEqualTo(3);
    }

    @Test
    void eachOutcomeTellsWhetherItsRowWasThere() {
        LabelRepository labels = LabelRepository.of(nexus);
        labels.blocking()
                .saveAll(IntStream.range(0, 100).mapToObj(i -> label(i * 3, 0)).toList());

        List<MutationOutcome> outcomes = backend.commitNow(new WriteBatch(IntStream.range(0, 300)
                        .<Mutation<?, ?>>mapToObj(i -> save(label(i, 7)))
                        .toList()))
                .outcomes();

        for (int i = 0; i < 300; i++) {
            assertThat(outcomes.get(i).effect()).isEqualTo(i % 3 == 0 ? Effect.UPDATED : Effect.INSERTED);
        }
        assertThat(labels.blocking().find(Query.all()))
                .hasSize(300)
                .allSatisfy(label -> assertThat(label.weight()).isEqualTo(7));
    }

    @Test
    void anIdThatComesAgainIsWrittenAgain() {
        List<Mutation<?, ?>> saves = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            saves.add(save(label(i % 10, i)));
        }

        List<MutationOutcome> outcomes =
                backend.commitNow(new WriteBatch(saves)).outcomes();

        for (int i = 0; i < 50; i++) {
            assertThat(outcomes.get(i).effect()).isEqualTo(i < 10 ? Effect.INSERTED : Effect.UPDATED);
        }
        assertThat(LabelRepository.of(nexus).blocking().require("label 3").weight())
                .isEqualTo(43);
    }

    @Test
    void aRowOfAnotherVersionIsNamedAndNothingIsWritten() {
        OddityRepository oddities = OddityRepository.of(nexus);
        List<Oddity> stored = oddities.blocking()
                .saveAll(IntStream.range(0, 20)
                        .mapToObj(i -> oddity(i, "s" + i, 0))
                        .toList());
        oddities.blocking().save(stored.get(13));

        ConflictException conflict = conflict(() -> oddities.blocking().saveAll(stored));

        assertThat(conflict).hasMessageContaining("'Oddity'").hasMessageContaining("version");
        assertThat(oddities.blocking().find(Query.all()))
                .filteredOn(oddity -> oddity.version() != 1)
                .extracting(Oddity::id)
                .containsExactly("13");
    }

    @Test
    void aUniqueValueThatIsTakenNamesEntityAndFieldAndNothingIsWritten() {
        OddityRepository oddities = OddityRepository.of(nexus);
        oddities.blocking().save(oddity(1_000, "taken", 0));
        List<Oddity> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(oddity(i, i == 13 ? "taken" : "s" + i, 0));
        }

        ConflictException conflict = conflict(() -> oddities.blocking().saveAll(batch));

        assertThat(conflict).hasMessageContaining("'Oddity'").hasMessageContaining("spaced");
        assertThat(oddities.blocking().count(Query.all())).isEqualTo(1);
    }

    @Test
    void withinATransactionARefusedBatchLeavesWhatWasBefore() {
        OddityRepository oddities = OddityRepository.of(nexus);
        oddities.blocking().save(oddity(1_000, "taken", 0));

        nexus.blocking().transaction(transaction -> {
            OddityRepository own = OddityRepository.of(transaction);
            own.blocking()
                    .saveAll(IntStream.range(0, 20)
                            .mapToObj(i -> oddity(i, "s" + i, 0))
                            .toList());
            conflict(() -> own.blocking()
                    .saveAll(IntStream.range(20, 40)
                            .mapToObj(i -> oddity(i, i == 33 ? "taken" : "s" + i, 0))
                            .toList()));
            return own.blocking().save(oddity(50, "last", 0));
        });

        assertThat(oddities.blocking().count(Query.all())).isEqualTo(22);
    }

    @Test
    void valuesOfEachTypeComeBackAsTheyWere() {
        List<Booking> bookings = new ArrayList<>();
        List<Gauge> gauges = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            OffsetDateTime time = OffsetDateTime.of(1 + i * 1_000, 1, 1, 0, 0, 0, 1_000 * i, ZoneOffset.ofHours(i - 5));
            bookings.add(new Booking(
                    i,
                    new BigDecimal("-1234567.8" + i),
                    i == 3 ? null : new BigDecimal("0.000000000" + i),
                    i == 4 ? null : new BigInteger("-12345678901234567890123456789" + i),
                    i == 5 ? null : LocalDate.of(1 + i * 1_000, 2, 28),
                    i == 6 ? null : LocalTime.of(23, 59, 59, 999_999_000),
                    i == 7 ? null : LocalDateTime.of(9999 - i, 12, 31, 23, 59, 59, 999_999_000),
                    time,
                    i == 8 ? null : time.plusYears(1),
                    i == 9 ? null : Duration.ofNanos(-1_000L * i)));
            gauges.add(new Gauge(
                    Long.MIN_VALUE + i,
                    null,
                    i == 1 ? null : Long.MAX_VALUE,
                    null,
                    i == 2 ? null : Instant.parse("0001-01-01T00:00:00Z"),
                    null,
                    null,
                    i == 3 ? null : new UUID(i, -i),
                    null,
                    i == 4 ? null : Gauge.Mode.WET,
                    i == 5 ? null : -1.5f * (i + 1),
                    -i));
            frames.add(new Frame(
                    new Frame.Place("a\"b'c\\d,{}" + (char) ('é' + i) + "\uD83D\uDE00", i), new byte[] {0, (byte) -i}));
        }

        BookingRepository.of(nexus).blocking().saveAll(bookings);
        GaugeRepository.of(nexus).blocking().saveAll(gauges);
        FrameRepository.of(nexus).blocking().saveAll(frames);

        assertThat(BookingRepository.of(nexus).blocking().find(Query.all())).containsExactlyElementsOf(bookings);
        assertThat(GaugeRepository.of(nexus).blocking().find(Query.all())).containsExactlyElementsOf(gauges);
        assertThat(FrameRepository.of(nexus).blocking().find(Query.all()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(frames);
    }

    /** The database itself counts what it runs on the table. */
    private void countStatements(String table) {
        PostgresServer.run(
                url,
                "CREATE TABLE run (n int)",
                "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN INSERT INTO run VALUES (1); RETURN NULL; END $$",
                "CREATE TRIGGER noted AFTER INSERT ON " + table + " FOR EACH STATEMENT EXECUTE FUNCTION note()");
    }

    private long statements() {
        return PostgresServer.number(url, "SELECT count(*) FROM run");
    }

    private static Mutation<Label, String> save(Label label) {
        return new Mutation.Save<>(Label_Model.INSTANCE, label.id(), label, Precondition.none(), false);
    }

    private static Label label(int number, int weight) {
        return new Label("label " + number, Label.Shade.LIGHT, weight);
    }

    private static Oddity oddity(int id, String unique, long version) {
        return new Oddity(
                Integer.toString(id),
                null,
                null,
                unique,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    private static ConflictException conflict(ThrowingCallable call) {
        return catchThrowableOfType(ConflictException.class, call);
    }
}
