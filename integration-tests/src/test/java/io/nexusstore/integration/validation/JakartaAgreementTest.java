package io.nexusstore.integration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.Violation;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.validation.Violations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
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
    void times_areJudgedAlike() {
        agreement(Appointments.class, Appointments_Model.INSTANCE, JakartaAgreementTest::appointments)
                .demandCoverage(1_000);
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

    /** The reference implementation fails on others where it counts digits. */
    private static double finite(EdgeValues values) {
        double value = values.fraction();
        return Double.isFinite((float) value) ? value : 0.25;
    }

    private static <V> @Nullable V boxed(@Nullable Long value, Function<Long, V> boxing) {
        return value == null ? null : boxing.apply(value);
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
}
