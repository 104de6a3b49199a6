package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class RangeValidatorTest {

    @Test
    void rejectsRangeOfText() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'code' of entity 'Order' is of type 'String', which has no range of "
                        + "values. Remove 'min'.",
                order("@Field(min = /*!*/\"a\") String code"));
    }

    @Test
    void rejectsLimitThatIsNoNumber() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is 'zero', which is not a number. "
                        + "Write a decimal number such as '0' or '99.5'.",
                order("@Field(min = /*!*/\"zero\") int code"));
    }

    @Test
    void rejectsFractionOfWholeNumber() {
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is '1.5', which is not a whole number. "
                        + "Write it without a fraction.",
                order("@Field(max = /*!*/\"1.5\") long code"));
    }

    @Test
    void rejectsLimitOutsideTheType() {
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is '128', which no 'byte' can hold. "
                        + "Choose one from -128 to 127.",
                order("@Field(max = /*!*/\"128\") byte code"));
    }

    @Test
    void rejectsLimitThatIsNoInstant() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '2020-01-01', which is not an instant. "
                        + "Write ISO-8601 text such as '2020-01-01T00:00:00Z'.",
                order("@Field(min = /*!*/\"2020-01-01\") java.time.Instant code"));
    }

    @Test
    void rejectsLimitThatIsNoDateOrTimeOfItsKind() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '2020-01-01T00:00', which is not a "
                        + "date. Write ISO-8601 text such as '2020-01-31'.",
                order("@Field(min = /*!*/\"2020-01-01T00:00\") java.time.LocalDate code"));
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is '1h', which is not a duration. "
                        + "Write ISO-8601 text such as 'PT15M'.",
                order("@Field(max = /*!*/\"1h\") java.time.Duration code"));
    }

    @Test
    void rejectsTimeThatCannotBeStored() {
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is '+10000-01-01T00:00:00Z', which is "
                        + "outside the years 1 to 9999. Leave it out where there is no limit.",
                order("@Field(max = /*!*/\"+10000-01-01T00:00:00Z\") java.time.Instant code"));
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '0000-12-31', which is outside the "
                        + "years 1 to 9999. Leave it out where there is no limit.",
                order("@Field(min = /*!*/\"0000-12-31\") java.time.LocalDate code"));
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is 'P106751992DT0S', which is longer than "
                        + "64 bits of microseconds. Leave it out where there is no limit.",
                order("@Field(max = /*!*/\"P106751992DT0S\") java.time.Duration code"));
    }

    @Test
    void rejectsRangeWithinOneMicrosecond() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is 'PT0.0000001S', which leaves no whole "
                        + "microsecond up to the max, 'PT0.0000009S'. Widen the range: no value is finer than a microsecond.",
                order("@Field(min = /*!*/\"PT0.0000001S\", max = \"PT0.0000009S\") java.time.Duration code"));
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '12:00:00.0000001', which leaves no "
                        + "whole microsecond up to the max, '12:00:00.0000009'. Widen the range: no value is finer than a "
                        + "microsecond.",
                order("@Field(min = /*!*/\"12:00:00.0000001\", max = \"12:00:00.0000009\") java.time.LocalTime code"));
        assertAccepted(order("@Field(min = \"PT-0.0000001S\", max = \"PT0.0000009S\") java.time.Duration code"));
    }

    @Test
    void rejectsRangeWhoseInstantsLeaveNothing() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '2020-01-01T00:00:00Z', which is "
                        + "greater than the max, '2020-01-01T01:00:00+02:00'. No value would be accepted.",
                order("@Field(max = \"2020-01-01T01:00:00+02:00\", min = /*!*/\"2020-01-01T00:00:00Z\") "
                        + "java.time.OffsetDateTime code"));
    }

    @Test
    void rejectsLimitFinerThanTheScale() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '0.001', which is finer than the "
                        + "scale, 2. Write it with fewer decimal places.",
                order("@Field(precision = 4, scale = 2, min = /*!*/\"0.001\") java.math.BigDecimal code"));
    }

    @Test
    void rejectsLimitAboveThePrecision() {
        assertRejected(
                "[Nexus/InvalidRange] The max of component 'code' of entity 'Order' is '100', which no 'BigDecimal' can "
                        + "hold. Choose one from -99.99 to 99.99.",
                order("@Field(precision = 4, scale = 2, max = /*!*/\"100\") java.math.BigDecimal code"));
    }

    @Test
    void rejectsRangeThatIsEmpty() {
        assertRejected(
                "[Nexus/InvalidRange] The min of component 'code' of entity 'Order' is '10', which is greater than the max, "
                        + "'9.5'. No value would be accepted.",
                order("@Field(max = \"9.5\", min = /*!*/\"10\") Double code"));
    }

    @Test
    void acceptsTheWholeRangeOfEachType() {
        assertAccepted(order("""
                @Field(min = "-128", max = "127") byte a,
                @Field(min = "-32768", max = "32767") Short b,
                @Field(min = "-2147483648", max = "2147483647") int c,
                @Field(min = "-9223372036854775808", max = "9223372036854775807") Long d,
                @Field(min = "-3.4028235E38", max = "3.4028235E38") float e,
                @Field(min = "-1.7976931348623157E308", max = "1.7976931348623157E308") Double f,
                @Field(min = "1e3", max = "1000.00") int g,
                @Field(min = "0001-01-01T00:00:00Z", max = "9999-12-31T23:59:59.999999Z") java.time.Instant h,
                @Field(precision = 4, scale = 2, min = "-99.99", max = "9e1") java.math.BigDecimal i,
                @Field(precision = 4, min = "-9999", max = "9999.0") java.math.BigInteger j,
                @Field(min = "0001-01-01", max = "9999-12-31") java.time.LocalDate k,
                @Field(min = "00:00", max = "23:59:59.999999") java.time.LocalTime l,
                @Field(min = "0001-01-01T00:00", max = "9999-12-31T23:59:59.999999") java.time.LocalDateTime m,
                @Field(min = "2020-01-01T02:00:00+02:00", max = "2020-01-01T00:00:00Z") java.time.OffsetDateTime n,
                @Field(min = "-PT1S", max = "P1D") java.time.Duration o
                """));
    }

    private static String order(String components) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               record Order(@Id long id, %s) {}
               """.formatted(components);
    }
}
