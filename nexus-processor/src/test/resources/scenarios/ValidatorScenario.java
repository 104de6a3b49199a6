package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.Violation;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/** The validator finds each breach of what the entity declares. */
public final class ValidatorScenario {

    private static final Customer SOUND = CustomerBuilder.create()
            .email("a@b").status(Customer.Status.ACTIVE).age(150).score(-1.5).name("n").build();

    public static void run() {
        assertThat(CustomerValidator.validate(SOUND)).isEmpty();
        assertBreach(CustomerBuilder.withEmail(SOUND, "@b"), "email minLength", "email pattern");
        assertBreach(CustomerBuilder.withEmail(SOUND, "a@" + "b".repeat(190)), "email maxLength");
        assertBreach(CustomerBuilder.withName(SOUND, "n".repeat(81)), "name maxLength");
        assertBreach(CustomerBuilder.withName(SOUND, "\0"), "name domain");
        assertBreach(CustomerBuilder.withAge(SOUND, -1), "age min");
        assertBreach(CustomerBuilder.withAge(SOUND, 151), "age max");
        assertBreach(CustomerBuilder.withScore(SOUND, -1.6), "score min");
        assertBreach(CustomerBuilder.withScore(SOUND, Double.NaN), "score domain");
        assertBreach(CustomerBuilder.withAvatar(SOUND, new byte[65537]), "avatar maxLength");
        assertBreach(CustomerBuilder.withCreatedAt(SOUND, Instant.MAX), "createdAt domain");
        assertBreach(new Customer(null, null, null, 0, null, null, null, null, null, 0), "email required", "status required");
        assertThat(names(LedgerLineValidator.validate(
                        new Ledger.Line(1, null, null, Instant.EPOCH, null, '\0', null, null))))
                .containsExactly("limit required", "yield min", "out domain");
        assertThat(names(EverythingValidator.validate(new Everything(
                        1, false, (byte) 0, (short) 0, 0, 0, Float.NaN, Double.POSITIVE_INFINITY, '\uD800',
                        null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null))))
                .containsExactly("aFloat domain", "aDouble domain", "aChar domain", "mandatoryInt required",
                        "mandatoryDouble required", "mandatoryState required", "mandatoryBytes required",
                        "mandatoryDecimal required", "mandatoryOffsetDateTime required");

        checksNumbersAndTimes();
        checksDeltas();
        passesOverConstraints();
        tellsTheRules();
    }

    private static void checksNumbersAndTimes() {
        Everything sound = EverythingBuilder.create()
                .aChar('a').mandatoryInt(1).mandatoryDouble(1.0).mandatoryState(Thread.State.NEW)
                .mandatoryBytes(new byte[0]).mandatoryDecimal(BigDecimal.ONE).mandatoryOffsetDateTime(OffsetDateTime.parse("2024-01-01T00:00:00Z"))
                .build();
        EverythingBuilder builder = EverythingBuilder.from(sound);
        assertThat(names(EverythingValidator.validate(sound))).isEmpty();
        assertThat(names(EverythingValidator.validate(builder.decimal(new BigDecimal("99.50000")).build()))).isEmpty();
        assertThat(names(EverythingValidator.validate(builder.decimal(new BigDecimal("1.005")).build())))
                .containsExactly("decimal domain");
        assertThat(EverythingValidator.validate(builder.build()).get(0).message())
                .isEqualTo("Field 'decimal' must be a number of precision 10 and scale 2 but is finer than scale 2.");
        assertThat(names(EverythingValidator.validate(builder.decimal(new BigDecimal("99.51")).build())))
                .containsExactly("decimal max");
        assertThat(names(EverythingValidator.validate(builder.decimal(new BigDecimal("-1e1000000000")).build())))
                .containsExactly("decimal domain", "decimal min");
        assertThat(names(EverythingValidator.validate(builder.decimal(null)
                        .bigInteger(BigInteger.TEN.pow(38))
                        .localDate(LocalDate.of(10_000, 1, 1))
                        .localTime(LocalTime.of(18, 0, 1))
                        .localDateTime(LocalDateTime.of(0, 1, 1, 0, 0))
                        .offsetDateTime(OffsetDateTime.parse("2099-12-31T22:00:00Z"))
                        .duration(Duration.ofSeconds(Long.MAX_VALUE))
                        .build())))
                .containsExactly("bigInteger domain", "localDate domain", "localDate max", "localTime max",
                        "localDateTime domain", "localDateTime min", "offsetDateTime max",
                        "duration domain", "duration max");
        assertThat(names(EverythingValidator.validate(
                        EverythingBuilder.withOffsetDateTime(sound, OffsetDateTime.parse("2099-12-31T21:59:59Z")))))
                .isEmpty();
        assertThat(names(EverythingValidator.validate(
                        EverythingBuilder.withBigInteger(sound, BigInteger.valueOf(-1001)))))
                .containsExactly("bigInteger min");
    }

    private static void checksDeltas() {
        assertThat(CustomerValidator.validate(CustomerDelta.edit().age(5).name(null).build().change())).isEmpty();
        assertThat(names(CustomerValidator.validate(
                        CustomerDelta.edit().age(-5).email("").score(2e3).build().change())))
                .containsExactly("email minLength", "email pattern", "age min", "score max");
        Violations found = new Violations();
        Customer_Model.INSTANCE.validate(CustomerDelta.edit().status(null).build().change(), found);
        assertThat(names(found.toList())).containsExactly("status required");
        assertThat(found.isStorable()).isFalse();
    }

    private static void passesOverConstraints() {
        Violations found = new Violations(Clock.systemUTC(), false);
        Customer broken = CustomerBuilder.from(SOUND).age(-1).email("").score(9e9).name("n".repeat(81)).build();
        Customer_Model.INSTANCE.validate(broken, found);
        Customer_Model.INSTANCE.validate(CustomerDelta.edit().age(-5).email("").build().change(), found);
        assertThat(names(found.toList())).containsExactly("name maxLength");
    }

    private static void tellsTheRules() {
        assertThat(CustomerValidator.SCHEMA.entity()).isEqualTo("Customer");
        assertThat(CustomerValidator.SCHEMA.fields()).hasSize(10);
        assertThat(CustomerValidator.SCHEMA.field("email"))
                .contains(FieldSchema.of("email", ValueType.STRING).required().length(3, 191).matching(".+@.+"));
        assertThat(CustomerValidator.SCHEMA.field("score"))
                .contains(FieldSchema.of("score", ValueType.DOUBLE).range("-1.5", "1e3"));
        assertThat(EverythingValidator.SCHEMA.field("decimal"))
                .contains(FieldSchema.of("decimal", ValueType.DECIMAL).digits(10, 2).range("-1", "99.5"));
        assertThat(EverythingValidator.SCHEMA.field("bigInteger"))
                .contains(FieldSchema.of("bigInteger", ValueType.BIG_INTEGER).digits(38, 0).range("-1e3", null));
        assertThat(LedgerLineValidator.SCHEMA.version()).isEqualTo(3);
    }

    private static void assertBreach(Customer customer, String... breaches) {
        assertThat(names(CustomerValidator.validate(customer))).containsExactly(breaches);
        Violations found = new Violations();
        Customer_Model.INSTANCE.validate(customer, found);
        assertThat(names(found.toList())).containsExactly(breaches);
    }

    private static List<String> names(List<Violation> violations) {
        return violations.stream().map(violation -> violation.field() + " " + violation.constraint()).toList();
    }
}
