package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;

final class LimitsValidatorTest {

    @Test
    void rejectsPatternThatIsNoRegularExpression() {
        assertRejected(
                "[Nexus/InvalidPattern] The pattern of component 'code' of entity 'Order' is not a regular expression: "
                        + "Unclosed character class (at index 3). Correct it.",
                order("@Field(pattern = /*!*/\"[a-z\") String code"));
    }

    @Test
    void rejectsPatternOnNumber() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'code' of entity 'Order' is of type 'int', which has no text to "
                        + "match. Remove 'pattern'.",
                order("@Field(pattern = /*!*/\"[0-9]+\") int code"));
    }

    @Test
    void rejectsFoldedCaseOfNumber() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'code' of entity 'Order' is of type 'int', which has no letters to "
                        + "fold. Remove 'caseFolded'.",
                order("@Field(caseFolded = /*!*/true) int code"));
    }

    @Test
    void rejectsLengthOfNumber() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'code' of entity 'Order' is of type 'Integer', which has no length. "
                        + "Remove 'maxLength'.",
                order("@Field(maxLength = /*!*/5) Integer code"));
    }

    @Test
    void rejectsNegativeLeastLength() {
        assertRejected(
                "[Nexus/InvalidLength] The minLength of component 'code' of entity 'Order' is -1, which is negative. "
                        + "Use 0 or more.",
                order("@Field(minLength = /*!*/-1) String code"));
    }

    @Test
    void rejectsNegativeGreatestLength() {
        assertRejected(
                "[Nexus/InvalidLength] The maxLength of component 'code' of entity 'Order' is -2, which is negative. "
                        + "Leave it out for no limit.",
                order("@Field(maxLength = /*!*/-2) byte[] code"));
    }

    @Test
    void rejectsLengthsThatLeaveNothing() {
        assertRejected(
                "[Nexus/InvalidLength] The minLength of component 'code' of entity 'Order' is 6, which is greater than the "
                        + "maxLength, 5. No value would be accepted.",
                order("@Field(maxLength = 5, minLength = /*!*/6) String code"));
    }

    @Test
    void rejectsLeastLengthAboveTheDefaultOfIndexedText() {
        assertRejected(
                "[Nexus/InvalidLength] The minLength of component 'code' of entity 'Order' is 192, which is greater than the "
                        + "maxLength, 191. No value would be accepted.",
                order("@Field(unique = true, minLength = /*!*/192) String code"));
    }

    @Test
    void warnsOfRequiredPrimitive() {
        assertWarned(
                "[Nexus/RedundantRequired] Component 'code' of entity 'Order' is required, but a primitive is never null. "
                        + "Remove 'required = true'.",
                order("@Field(required = /*!*/true) int code"));
    }

    @Test
    void warnsOfRequiredVersion() {
        assertWarned(
                "[Nexus/RedundantRequired] Component 'code' of entity 'Order' is required, but the store fills it. "
                        + "Remove 'required = true'.",
                order("@Version @Field(required = /*!*/true) Long code"));
    }

    @Test
    void staysSilentWhereTheTagIsSuppressed() {
        assertAccepted(order("@SuppressWarnings(\"nexus:RedundantRequired\") @Field(required = true) int code"));
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @SuppressWarnings({"unused", "nexus:RedundantRequired"})
                class Shop {
                    @NexusEntity
                    record Order(@Id @Field(required = true) long id) {}
                }
                """);
    }

    @Test
    void warnsWhereAnotherTagIsSuppressed() {
        assertWarned(
                "[Nexus/RedundantRequired] Component 'code' of entity 'Order' is required, but a primitive is never null. "
                        + "Remove 'required = true'.",
                order("@SuppressWarnings(\"nexus:RedundantIndex\") @Field(required = /*!*/true) int code"));
    }

    private static String order(String component) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               record Order(@Id long id, %s) {}
               """.formatted(component);
    }
}
