package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities that changed so that they would read other values out of the same table, without its definition telling. */
final class ChangedFormTest {

    private static final Gauge GAUGE = new Gauge(
            1,
            new BigDecimal("19.90"),
            7_000_000L,
            Duration.ofSeconds(2),
            Instant.parse("2026-11-21T13:05:07Z"),
            LocalDate.of(2026, 11, 21),
            BigInteger.TEN,
            new UUID(1, 2),
            new BigDecimal("0.5000"),
            Gauge.Mode.WET,
            0.5f,
            3);
    private static final String RECORD = "'sqlite.columns.gauge'";
    private static final String REMEDY =
            ". Declare field 'amount' again as it was; or convert all values of the column,"
                    + " then delete row 'sqlite.columns.gauge' of table 'nexus_meta', and what is declared is recorded anew.";
    private static final String FINER =
            "Column 'gauge.amount': stored is a decimal of scale 2, declared is a decimal of scale 3" + REMEDY;

    @TempDir
    Path directory;

    private HandMadeDatabase database;

    @BeforeEach
    void nameFile() {
        database = new HandMadeDatabase(directory.resolve("gauges.db"));
    }

    @ParameterizedTest
    @EnumSource
    void everyChangedFormIsNamedInOneErrorAndNothingIsRead(SchemaMode mode) {
        save();
        String before = rows();

        BackendException refused = refusal(GaugeChanged_Model.INSTANCE, mode);

        assertThat(refused.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(refused.entity()).contains("GaugeChanged");
        assertThat(refused.details().get("mismatches").lines())
                .contains(FINER)
                .extracting(line -> line.substring(0, line.indexOf(". ")))
                .containsExactly(
                        "Column 'gauge.amount': stored is a decimal of scale 2, declared is a decimal of scale 3",
                        "Column 'gauge.total': stored is a whole number, declared is a decimal of scale 6",
                        "Column 'gauge.span': stored is a duration in microseconds, declared is a whole number",
                        "Column 'gauge.taken': stored is an instant in microseconds, declared is a whole number",
                        "Column 'gauge.day': stored is a date, declared is text",
                        "Column 'gauge.serial': stored is a decimal of scale 0 in 16 bytes, declared is a UUID",
                        "Column 'gauge.token': stored is a UUID, declared is bytes",
                        "Column 'gauge.ratio': stored is a decimal of scale 4 in 9 bytes, declared is a decimal of scale"
                                + " 4 in 13 bytes");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void changedScaleReadsNoOtherAmount(SchemaMode mode) {
        try (Nexus nexus = open(Gauge_Model.INSTANCE, SchemaMode.CREATE)) {
            GaugeRepository.of(nexus).blocking().save(GaugeBuilder.withRatio(GAUGE, null));
        }

        assertThatThrownBy(() -> {
                    try (Nexus nexus = Nexus.builder(backend(mode)).open()) {
                        BigDecimal read = GaugeChangedRepository.of(nexus)
                                .blocking()
                                .require(1L)
                                .amount();
                        assertThat(read).isEqualByComparingTo(GAUGE.amount());
                    }
                })
                .isInstanceOf(BackendException.class)
                .hasMessageContaining(FINER);
    }

    @Test
    void theUnchangedEntityIsReadAfterARefusal() {
        save();
        refusal(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE);

        try (Nexus nexus = open(Gauge_Model.INSTANCE, SchemaMode.VALIDATE)) {
            assertThat(GaugeRepository.of(nexus).blocking().get(1L)).contains(GAUGE);
        }
    }

    @Test
    void changesThatKeepEveryValueNeedNothing() {
        save();
        database.run("ALTER TABLE gauge ADD COLUMN note TEXT");

        try (Nexus nexus = open(GaugeWidened_Model.INSTANCE, SchemaMode.VALIDATE)) {
            assertThat(GaugeWidenedRepository.of(nexus).blocking().get(1L))
                    .contains(new GaugeWidened(
                            1,
                            new BigDecimal("19.90"),
                            BigDecimal.valueOf(7_000_000),
                            GAUGE.taken(),
                            GAUGE.day(),
                            GAUGE.token(),
                            "WET",
                            0.5,
                            3,
                            null));
        }
    }

    @Test
    void convertedValuesAreReadOnceTheRecordIsDeleted() {
        save();
        database.run(
                "UPDATE gauge SET amount = amount * 10, total = NULL, serial = NULL, ratio = NULL",
                "DELETE FROM nexus_meta WHERE key = " + RECORD);

        try (Nexus nexus = open(GaugeChanged_Model.INSTANCE, SchemaMode.VALIDATE)) {
            GaugeChanged read = GaugeChangedRepository.of(nexus).blocking().require(1L);
            assertThat(read.amount()).isEqualTo(new BigDecimal("19.900"));
            assertThat(read.span()).isEqualTo(2_000_000);
        }

        assertThat(refusal(Gauge_Model.INSTANCE, SchemaMode.CREATE))
                .hasMessageContaining(
                        "'gauge.amount': stored is a decimal of scale 3, declared is a decimal of scale 2");
    }

    @Test
    void recordThatWasDeletedTooEarlyIsWrittenAnewByWhoeverOpensFirst() {
        save();
        database.run("DELETE FROM nexus_meta WHERE key = " + RECORD);

        open(Gauge_Model.INSTANCE, SchemaMode.CREATE).close();

        assertThat(refusal(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE)).hasMessageContaining(FINER);
    }

    @ParameterizedTest
    @EnumSource
    void tableMadeByHandTakesTheFormsOfWhoOpensItFirstBeforeThatIsClosed(SchemaMode mode) {
        makeUntyped();

        try (Nexus first = open(Gauge_Model.INSTANCE, mode)) {
            GaugeRepository.of(first).blocking().save(GAUGE);

            assertThat(refusal(GaugeChanged_Model.INSTANCE, mode)).hasMessageContaining(FINER);
            assertThat(GaugeRepository.of(first).blocking().get(1L)).contains(GAUGE);
        }
    }

    @Test
    void columnWithoutATypeTellsNotEvenTextFromNumbers() {
        makeUntyped();
        open(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE).close();

        assertThat(refusal(Gauge_Model.INSTANCE, SchemaMode.CREATE))
                .hasMessageContaining("'gauge.day': stored is text, declared is a date")
                .hasMessageContaining("'gauge.serial': stored is a UUID, declared is a decimal of scale 0 in 16 bytes");
    }

    @Test
    void fieldThatCameLaterIsRecordedBesideTheOthers() {
        makeUntyped();
        open(Gauge_Model.INSTANCE, SchemaMode.CREATE).close();
        open(GaugeWidened_Model.INSTANCE, SchemaMode.CREATE).close();

        assertThat(refusal(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE))
                .hasMessageContaining("'gauge.amount': stored is a decimal of scale 2")
                .hasMessageContaining("'gauge.span': stored is a duration in microseconds");
    }

    @Test
    void tableThatIsCreatedAnewHasTheFormsOfItsNewEntity() {
        save();
        database.run("DROP TABLE gauge");

        open(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE).close();

        open(GaugeChanged_Model.INSTANCE, SchemaMode.VALIDATE).close();
        assertThat(refusal(Gauge_Model.INSTANCE, SchemaMode.CREATE))
                .hasMessageContaining("'gauge.amount': stored is a decimal of scale 3");
    }

    @Test
    void tableAndRecordAreRolledBackTogether() {
        try (Nexus nexus = Nexus.builder(backend(SchemaMode.CREATE)).open()) {
            assertThatThrownBy(() -> nexus.blocking().transaction(transaction -> {
                        GaugeRepository.of(transaction).blocking().save(GAUGE);
                        throw new IllegalStateException("enough");
                    }))
                    .hasStackTraceContaining("enough");
        }
        assertThat(database.text("SELECT count(*) FROM nexus_meta WHERE key = " + RECORD))
                .isEqualTo("0\n");

        open(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x''",
                "x'ff'",
                "'amount'",
                "'amount DECIMAL 2 0'",
                "'amount DECIMAL 2' || char(10)",
                "'amount DECIMAL +2 0' || char(10)",
                "'amount NOVEL 2 0' || char(10)",
                "'am%zzount DECIMAL 2 0' || char(10)",
                "value || 'more'"
            })
    void damagedRecordIsNamedAndNotReplaced(String value) {
        save();
        database.run("UPDATE nexus_meta SET value = CAST(" + value + " AS BLOB) WHERE key = " + RECORD);
        String damaged = rows();

        BackendException refused = refusal(GaugeChanged_Model.INSTANCE, SchemaMode.CREATE);

        assertThat(refused.code()).isEqualTo(BackendException.CORRUPT);
        assertThat(refused)
                .hasMessageContaining("Row " + RECORD + " of table 'nexus_meta'")
                .hasMessageContaining("then delete the row");
        assertThat(rows()).isEqualTo(damaged);
    }

    private void save() {
        try (Nexus nexus = open(Gauge_Model.INSTANCE, SchemaMode.CREATE)) {
            GaugeRepository.of(nexus).blocking().save(GAUGE);
        }
    }

    private void makeUntyped() {
        database.run(
                "CREATE TABLE gauge (id INTEGER PRIMARY KEY, amount, total, span, taken, day, serial, token, ratio,"
                        + " mode, level, rank NOT NULL, note)");
    }

    private String rows() {
        return database.text("SELECT quote(value) FROM nexus_meta WHERE key = " + RECORD
                + " UNION ALL SELECT amount FROM gauge UNION ALL SELECT total FROM gauge");
    }

    private BackendException refusal(EntityModel<?, ?> model, SchemaMode mode) {
        return catchThrowableOfType(
                BackendException.class, () -> open(model, mode).close());
    }

    private Nexus open(EntityModel<?, ?> model, SchemaMode mode) {
        return Nexus.builder(backend(mode)).models(model).open();
    }

    private JooqBackend backend(SchemaMode mode) {
        return JooqBackend.sqlite(database.file()).schema(mode).namingStrategy(new OneTable());
    }

    /** Lets every entity name the same table, as an entity and its former self do. */
    private record OneTable() implements NamingStrategy {

        @Override
        public String table(EntityModel<?, ?> model) {
            return "gauge";
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
