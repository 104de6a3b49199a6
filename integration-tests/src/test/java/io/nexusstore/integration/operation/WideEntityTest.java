package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.integration.entity.Tier;
import io.nexusstore.integration.entity.Wide;
import io.nexusstore.integration.entity.WideBuilder;
import io.nexusstore.integration.entity.WideFields;
import io.nexusstore.integration.entity.WideRepository;
import io.nexusstore.integration.entity.Wide_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.RandomValues;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Row;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entity of 200 components keeps them all, of whatever type. */
final class WideEntityTest {

    private static final Wide_Model MODEL = Wide_Model.INSTANCE;
    private static final long ROWS = 20;

    private static final List<ComparableField<Wide, ?>> ONE_OF_EACH_TYPE = List.of(
            WideFields.TEXT0,
            WideFields.FLAG0,
            WideFields.TINY0,
            WideFields.SMALL0,
            WideFields.MEDIUM0,
            WideFields.LARGE0,
            WideFields.SINGLE0,
            WideFields.TWICE0,
            WideFields.LETTER0,
            WideFields.TIER0,
            WideFields.MOMENT0,
            WideFields.UUID0,
            WideFields.PRICE0,
            WideFields.EXACT0,
            WideFields.TALLY0,
            WideFields.DAY0,
            WideFields.HOUR0,
            WideFields.LOCAL0,
            WideFields.ZONED0,
            WideFields.SPAN0);

    @TempDir
    private Path directory;

    private final Random random = new Random(20_261_121);

    @ParameterizedTest
    @EnumSource
    void everyComponentComesBack(Database database) {
        List<Wide> rows = rows();

        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            WideRepository store = WideRepository.of(nexus);
            assertThat(store.blocking().saveAll(rows)).containsExactlyElementsOf(rows);

            assertThat(Wide.class.getRecordComponents()).hasSize(200);
            assertThat(MODEL.fields()).hasSize(200 - 2 + 3 + 6);
            assertThat(store.blocking().find(Query.all())).containsExactlyElementsOf(rows);
            assertThat(store.blocking().require(0L)).isEqualTo(rows.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyComponentIsReplacedByADelta(Database database) {
        List<Wide> rows = rows();
        Wide other = MODEL.read(Row.of(MODEL, rows.get(1)).with(0, 0L));

        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            WideRepository store = WideRepository.of(nexus);
            store.blocking().save(rows.get(0));

            assertThat(store.blocking().update(0L, MODEL.diff(rows.get(0), other)))
                    .isTrue();

            assertThat(store.blocking().require(0L)).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesInTheOrderOfAnyTypeHoldEveryRowOnce(Database database) {
        List<Wide> rows = rows();

        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            WideRepository store = WideRepository.of(nexus);
            store.blocking().saveAll(rows);

            for (ComparableField<Wide, ?> field : ONE_OF_EACH_TYPE) {
                Query<Wide> query = Query.<Wide>all().orderBy(field.desc());
                assertThat(walk(store, query))
                        .as("pages by %s", field.name())
                        .isEqualTo(store.blocking().find(query));
            }
        }
    }

    private static List<Wide> walk(WideRepository store, Query<Wide> query) {
        List<Wide> walked = new ArrayList<>();
        Page<Wide> page = store.blocking().page(query, PageRequest.first(3));
        walked.addAll(page.items());
        while (page.next().isPresent()) {
            page = store.blocking()
                    .page(query, PageRequest.first(3).after(page.next().get()));
            walked.addAll(page.items());
        }
        return walked;
    }

    /** The first rows have no null, the last one has it wherever it may be. */
    private List<Wide> rows() {
        List<Wide> rows = new ArrayList<>();
        LongStream.range(0, ROWS).forEach(id -> {
            double nulls = id < 2 ? 0 : id < ROWS - 1 ? 0.3 : 1;
            Row row = Row.of(MODEL, withoutScalars(id, new RandomValues(random, nulls)));
            for (FieldFacts field : MODEL.fields()) {
                if (isScalar(field) && (id < 2 || (id < ROWS - 1 && random.nextInt(3) > 0))) {
                    row = row.with(field.index(), value(field));
                }
            }
            rows.add(MODEL.read(row));
        });
        return rows;
    }

    private static Wide withoutScalars(long id, RandomValues values) {
        return WideBuilder.create()
                .id(id)
                .times9(values.times())
                .spot9(values.orNull(values::spot))
                .words9(values.words())
                .tiers9(values.orNull(values::tiers))
                .prices9(values.orNull(values::prices))
                .corner9(values.orNull(values::corner))
                .year9(values.orNull(values::year))
                .build();
    }

    private static boolean isScalar(FieldFacts field) {
        return field.isNullable()
                && field.type() != ValueType.JSON
                && !field.name().contains(".")
                && !field.name().equals("year9");
    }

    private Object value(FieldFacts field) {
        LocalDate day = LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalTime hour = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1_000);
        return switch (field.type()) {
            case STRING -> Integer.toString(random.nextInt(5), 3) + "\u00e4\uD83D\uDE00";
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat() - 0.5f;
            case DOUBLE -> random.nextDouble() - 0.5;
            case CHAR -> (char) ('a' + random.nextInt(26));
            case ENUM -> Tier.values()[random.nextInt(Tier.values().length)];
            case INSTANT -> day.atTime(hour).toInstant(ZoneOffset.UTC);
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case DECIMAL -> new BigDecimal(new BigInteger(36, random).subtract(BigInteger.TWO.pow(35)), field.scale());
            case BIG_INTEGER -> new BigInteger(120, random).subtract(BigInteger.TWO.pow(119));
            case LOCAL_DATE -> day;
            case LOCAL_TIME -> hour;
            case LOCAL_DATE_TIME -> day.atTime(hour);
            case OFFSET_DATE_TIME ->
                day.atTime(hour)
                        .atOffset(ZoneOffset.UTC)
                        .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(random.nextInt(36_000) - 18_000));
            case DURATION -> Canonical.duration(random.nextLong());
            case BYTES -> throw new IllegalArgumentException(ValueType.BYTES + " have no equality of their own");
            case JSON -> throw new IllegalArgumentException(ValueType.JSON + " is made of parts");
        };
    }
}
