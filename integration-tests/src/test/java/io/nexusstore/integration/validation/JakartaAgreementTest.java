package io.nexusstore.integration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.Violation;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.validation.Violations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Generated validators and Hibernate Validator give one verdict. */
final class JakartaAgreementTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09.123456Z"), ZoneOffset.ofHours(2));
    private static final long SEED = 20_240_506;
    private static final int COUNT = 20_000;

    @Test
    void textsBytesAndFlags_areJudgedAlike() {
        agreement(Questionnaire.class, Questionnaire_Model.INSTANCE, JakartaAgreementTest::questionnaire)
                .demandCoverage(500);
    }

    @Test
    void numbers_areJudgedAlike() {
        agreement(Measures.class, Measures_Model.INSTANCE, JakartaAgreementTest::measures)
                .demandCoverage(1_000);
    }

    @Test
    void signs_areJudgedAlike() {
        agreement(Signs.class, Signs_Model.INSTANCE, JakartaAgreementTest::signs)
                .demandCoverage(1_000);
    }

    @Test
    void timesToCome_areJudgedAlike() {
        agreement(Appointments.class, Appointments_Model.INSTANCE, JakartaAgreementTest::appointments)
                .demandCoverage(1_000);
    }

    @Test
    void timesPast_areJudgedAlike() {
        agreement(Memories.class, Memories_Model.INSTANCE, JakartaAgreementTest::memories)
                .demandCoverage(1_000);
    }

    @Test
    void partsOfValues_areJudgedAlike() {
        agreement(Basket.class, Basket_Model.INSTANCE, JakartaAgreementTest::basket)
                .demandRefused(
                        "deep[][] Email",
                        "labels[] Positive",
                        "labels[]<key> Size",
                        "line.city NotBlank",
                        "line.count Max",
                        "line.price.amount DecimalMax",
                        "line.words[] Pattern",
                        "lines[].city NotBlank",
                        "lines[].count Max",
                        "lines[].price.amount DecimalMax",
                        "lines[].words[] Pattern",
                        "marks[] Min",
                        "numbered[].city NotBlank",
                        "numbered[].count Max",
                        "numbered[].price.amount DecimalMax",
                        "numbered[].words[] Pattern",
                        "tags[] NotBlank",
                        "tags[] Size")
                .demandCoverage(500);
    }

    @Test
    void partsOfValues_areNamedByTheirPaths() {
        Basket.Line sound = new Basket.Line("a", 1, List.of(), null);
        Basket.Line broken = new Basket.Line(" ", 1, List.of("ok", "No"), new Basket.Price(new BigDecimal("2.51")));
        Basket basket = new Basket(
                1,
                List.of("a", " "),
                Set.of(2),
                Map.of("abc", 0),
                List.of("a", "b", "c"),
                Map.of(),
                broken,
                List.of(sound, broken),
                Map.of(7, broken),
                broken,
                List.of(List.of(), List.of("a@b", "none")));

        assertThat(validate(Basket_Model.INSTANCE, basket))
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'tags[1]' must be not blank but is blank or null.",
                        "Field 'marks[0]' must be at least 3 but is less.",
                        "Field 'labels[*]<key>' must be between 1 and 2 characters long but is 3 characters long.",
                        "Field 'labels[*]' must be more than 0 but is 0 or less.",
                        "Field 'few' must be at most 2 elements long but is 3 elements long.",
                        "Field 'table' must be at least 1 entry long but is 0 entries long.",
                        "Field 'line.city' must be not blank but is blank or null.",
                        "Field 'line.words[1]' must be text that matches [a-z]* but is text that does not.",
                        "Field 'line.price.amount' must be at most 2.5 but is more.",
                        "Field 'lines[1].city' must be not blank but is blank or null.",
                        "Field 'lines[1].words[1]' must be text that matches [a-z]* but is text that does not.",
                        "Field 'lines[1].price.amount' must be at most 2.5 but is more.",
                        "Field 'numbered[7].city' must be not blank but is blank or null.",
                        "Field 'numbered[7].words[1]' must be text that matches [a-z]* but is text that does not.",
                        "Field 'numbered[7].price.amount' must be at most 2.5 but is more.",
                        "Field 'deep[1][1]' must be an e-mail address but is none.");
    }

    @Test
    void exclusiveBoundThatIsReadAsInclusive_isCaught() {
        assertDisagreement(
                Measures.class,
                JakartaAgreementTest::measures,
                measures -> validate(Measures_Model.INSTANCE, measures).stream()
                        .filter(violation ->
                                measures.aByte() != 3 || !violation.constraint().equals("DecimalMax"))
                        .toList());
    }

    @Test
    void addressThatIsAcceptedTooEasily_isCaught() {
        assertDisagreement(
                Questionnaire.class,
                JakartaAgreementTest::questionnaire,
                questionnaire -> validate(Questionnaire_Model.INSTANCE, questionnaire).stream()
                        .filter(violation -> !violation.field().equals("email")
                                || !Objects.requireNonNull(questionnaire.email())
                                        .contains("..@"))
                        .toList());
    }

    @Test
    void ownMessages_areTakenOverWithTheirAttributes() {
        Questionnaire broken = new Questionnaire(
                1,
                true,
                null,
                false,
                null,
                null,
                null,
                "t",
                "t",
                "a",
                null,
                null,
                null,
                "abcc",
                "ab",
                "a",
                null,
                new byte[1],
                "a",
                1L,
                null);

        assertThat(validate(Questionnaire_Model.INSTANCE, broken))
                .extracting(Violation::message)
                .containsExactly("has .{2,3} letters", "two or three");
    }

    private static <T> Agreement<T> agreement(Class<T> type, EntityModel<T, ?> model, Function<Random, T> entities) {
        return new Agreement<>(type, CLOCK).demand(SEED, COUNT, entities, entity -> validate(model, entity));
    }

    private static <T> void assertDisagreement(
            Class<T> type, Function<Random, T> entities, Function<T, List<Violation>> planted) {
        Agreement<T> agreement = new Agreement<>(type, CLOCK);

        assertThatThrownBy(() -> agreement.demand(SEED, COUNT, entities, planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed");
    }

    private static <T> List<Violation> validate(EntityModel<T, ?> model, T entity) {
        Violations found = new Violations(CLOCK, true);
        model.validate(entity, found);
        return found.toList();
    }

    private static Questionnaire questionnaire(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Questionnaire(
                1,
                random.nextBoolean(),
                values.flag(),
                random.nextBoolean(),
                values.flag(),
                values.email(),
                values.email(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.text(),
                values.bytes(),
                values.bytes(),
                values.text(),
                values.wholeOrNull(0, 9),
                null);
    }

    private static Measures measures(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Measures(
                1,
                (byte) values.whole(Byte.MIN_VALUE, Byte.MAX_VALUE),
                boxed(values.wholeOrNull(Byte.MIN_VALUE, Byte.MAX_VALUE), Long::byteValue),
                (short) values.whole(Short.MIN_VALUE, Short.MAX_VALUE),
                boxed(values.wholeOrNull(-200, 200), Long::shortValue),
                (int) values.whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                boxed(values.wholeOrNull(Integer.MIN_VALUE, Integer.MAX_VALUE), Long::intValue),
                values.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                values.wholeOrNull(Long.MIN_VALUE, Long.MAX_VALUE),
                (float) values.fraction(),
                values.isNull() ? null : (Float) (float) finite(values),
                values.fraction(),
                values.isNull() ? null : (Double) finite(values),
                values.decimal(),
                values.decimal(),
                values.integer(),
                values.integer(),
                values.number(),
                values.number());
    }

    private static Signs signs(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Signs(
                1,
                boxed(values.wholeOrNull(Byte.MIN_VALUE, Byte.MAX_VALUE), Long::byteValue),
                boxed(values.wholeOrNull(-200, 200), Long::shortValue),
                (int) values.whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                values.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                (float) values.fraction(),
                values.fraction(),
                values.decimal(),
                values.decimal(),
                values.integer(),
                values.integer(),
                values.number(),
                values.number());
    }

    /** The reference implementation fails on others where it counts digits. */
    private static double finite(EdgeValues values) {
        double value = values.fraction();
        return Double.isFinite((float) value) ? value : 0.25;
    }

    private static <V> @Nullable V boxed(@Nullable Long value, Function<Long, V> boxing) {
        return value == null ? null : boxing.apply(value);
    }

    private static Basket basket(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Basket(
                1,
                some(random, values::text),
                new LinkedHashSet<>(some(random, () -> (int) values.whole(1, 5))),
                some(random, () -> (int) values.whole(0, 2)).stream()
                        .collect(Collectors.toMap(
                                number -> "a".repeat(random.nextInt(5)), number -> number, (a, b) -> a)),
                values.isNull() ? null : some(random, () -> "a"),
                values.isNull()
                        ? null
                        : some(random, () -> "a").stream()
                                .collect(Collectors.toMap(key -> key, key -> key, (a, b) -> a)),
                values.isNull() ? null : line(values, random),
                some(random, () -> line(values, random)),
                some(random, () -> line(values, random)).stream()
                        .collect(Collectors.toMap(Basket.Line::count, each -> each, (a, b) -> a)),
                line(values, random),
                some(random, () -> some(random, () -> Objects.requireNonNullElse(values.email(), ""))));
    }

    private static Basket.Line line(EdgeValues values, Random random) {
        return new Basket.Line(
                values.text(),
                random.nextInt(8, 11),
                some(random, () -> random.nextInt(4) == 0 ? "A" : "a"),
                values.isNull() ? null : new Basket.Price(new BigDecimal(random.nextInt(20, 30)).movePointLeft(1)));
    }

    private static <V> List<V> some(Random random, Supplier<V> value) {
        return Stream.generate(value).limit(random.nextInt(4)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Appointments appointments(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Appointments(
                1,
                values.isNull() ? null : values.near(CLOCK).instant(),
                values.isNull() ? null : LocalDate.now(values.near(CLOCK)),
                values.isNull() ? null : LocalTime.now(values.near(CLOCK)),
                values.isNull() ? null : LocalDateTime.now(values.near(CLOCK)),
                values.isNull() ? null : OffsetDateTime.now(values.near(CLOCK)));
    }

    private static Memories memories(Random random) {
        EdgeValues values = new EdgeValues(random);
        return new Memories(
                1,
                values.isNull() ? null : values.near(CLOCK).instant(),
                values.isNull() ? null : LocalDate.now(values.near(CLOCK)),
                values.isNull() ? null : LocalTime.now(values.near(CLOCK)),
                values.isNull() ? null : LocalDateTime.now(values.near(CLOCK)),
                values.isNull() ? null : OffsetDateTime.now(values.near(CLOCK)));
    }
}
