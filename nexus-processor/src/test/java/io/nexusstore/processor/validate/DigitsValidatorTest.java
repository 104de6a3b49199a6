package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class DigitsValidatorTest {

    @Test
    void rejectsDecimalWithoutDigits() {
        assertRejected(
                "[Nexus/MissingPrecision] Component 'price' of entity 'Order' is a BigDecimal without precision and scale. "
                        + "Declare its digits, in all and behind the point, such as @Field(precision = 10, scale = 2).",
                order("BigDecimal /*!*/price"));
    }

    @Test
    void rejectsDecimalWithoutScale() {
        assertRejected(
                "[Nexus/MissingPrecision] Component 'price' of entity 'Order' is a BigDecimal without scale. Declare its "
                        + "digits, in all and behind the point, such as @Field(precision = 10, scale = 2).",
                order("/*!*/@Field(precision = 10) BigDecimal price"));
    }

    @Test
    void rejectsDecimalWithoutPrecision() {
        assertRejected(
                "[Nexus/MissingPrecision] Component 'price' of entity 'Order' is a BigDecimal without precision. Declare "
                        + "its digits, in all and behind the point, such as @Field(precision = 10, scale = 2).",
                order("/*!*/@Field(scale = 2, max = \"1e9\") BigDecimal price"));
    }

    @Test
    void rejectsPrecisionThatNoDatabaseHas() {
        assertRejected(
                "[Nexus/InvalidPrecision] The precision of component 'price' of entity 'Order' is 66, which is not from 1 "
                        + "to 65. More digits do not fit into every database.",
                order("@Field(scale = 2, precision = /*!*/66) BigDecimal price"));
    }

    @Test
    void rejectsPrecisionOfNothing() {
        assertRejected(
                "[Nexus/InvalidPrecision] The precision of component 'price' of entity 'Order' is 0, which is not from 1 "
                        + "to 65. More digits do not fit into every database.",
                order("@Field(precision = /*!*/0) BigInteger price"));
    }

    @Test
    void rejectsScaleAboveThePrecision() {
        assertRejected(
                "[Nexus/InvalidPrecision] The scale of component 'price' of entity 'Order' is 5, which is not from 0 to 4. "
                        + "It counts the digits behind the point.",
                order("@Field(precision = 4, scale = /*!*/5) BigDecimal price"));
    }

    @Test
    void rejectsScaleOfWholeNumber() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'price' of entity 'Order' is of type 'BigInteger', which has no "
                        + "decimal places. Remove 'scale'.",
                order("@Field(precision = 4, scale = /*!*/2) BigInteger price"));
    }

    @Test
    void rejectsPrecisionOfDouble() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'price' of entity 'Order' is of type 'double', which has no "
                        + "digits to count. Remove 'precision'.",
                order("@Field(precision = /*!*/4) double price"));
    }

    @Test
    void acceptsTheLeastAndTheGreatestDigits() {
        assertAccepted(order("""
                @Field(precision = 1, scale = 0) BigDecimal a,
                @Field(precision = 1, scale = 1) BigDecimal b,
                @Field(precision = 65, scale = 38) BigDecimal c,
                @Field(precision = 1) BigInteger d,
                @Field(precision = 65) BigInteger e
                """));
    }

    private static String order(String components) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import java.math.*;
               @NexusEntity
               record Order(@Id long id, %s) {}
               """.formatted(components);
    }
}
