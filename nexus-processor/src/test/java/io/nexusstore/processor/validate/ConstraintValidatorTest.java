package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConstraintValidatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @AssertTrue                    | String     | truth   | AssertTrue
            @AssertFalse                   | int        | truth   | AssertFalse
            @Min(1)                        | boolean    | number  | Min
            @Max(1)                        | char       | number  | Max
            @DecimalMin("1")               | Instant    | number  | DecimalMin
            @DecimalMax("1")               | UUID       | number  | DecimalMax
            @Digits(integer=1, fraction=1) | byte[]     | number  | Digits
            @Positive                      | Duration   | number  | Positive
            @NegativeOrZero                | LocalDate  | number  | NegativeOrZero
            @Email                         | int        | text    | Email
            @NotBlank                      | byte[]     | text    | NotBlank
            @Pattern(regexp="a")           | Integer    | text    | Pattern
            @Past                          | String     | present | Past
            @FutureOrPresent               | Duration   | present | FutureOrPresent
            @NotEmpty                      | int        | size    | NotEmpty
            @Size(max=1)                   | BigInteger | size    | Size
            """)
    void rejectsConstraintThatTheTypeCannotBreak(String annotation, String type, String quality, String name) {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'code' of entity 'Order' is of type '" + type
                        + "', which has no " + quality + ". Remove '@" + name + "'.",
                order("/*!*/" + annotation + " " + type + " code"));
    }

    @Test
    void rejectsAttributesThatMakeNoSense() {
        assertRejected(
                "[Nexus/InvalidConstraint] The 'value' of @DecimalMin on component 'code' of entity 'Order' is 'x', which is "
                        + "not a number. Write a decimal number such as \"0\" or \"99.5\".",
                order("/*!*/@DecimalMin(\"x\") int code"));
        assertRejected(
                "[Nexus/InvalidConstraint] The 'min' of @Size on component 'code' of entity 'Order' is '-1', which is "
                        + "negative. Use 0 or more.",
                order("/*!*/@Size(min = -1) String code"));
        assertRejected(
                "[Nexus/InvalidConstraint] The 'max' of @Size on component 'code' of entity 'Order' is '1', which is "
                        + "less than the min. Choose a greater one.",
                order("/*!*/@Size(min = 2, max = 1) String code"));
        assertRejected(
                "[Nexus/InvalidConstraint] The 'fraction' of @Digits on component 'code' of entity 'Order' is '-2', which is "
                        + "negative. Use 0 or more.",
                order("/*!*/@Digits(integer = 1, fraction = -2) int code"));
        assertRejected(
                "[Nexus/InvalidPattern] The pattern of component 'code' of entity 'Order' is not a regular expression: "
                        + "Unclosed character class (at index 3). Correct it.",
                order("/*!*/@Pattern(regexp = \"[a-z\") String code"));
    }

    @Test
    void warnsOfConstraintsWithValidatorsOfTheirOwn() {
        assertWarned(
                "[Nexus/UnevaluatedConstraint] Component 'code' of entity 'Order' has @Odd, a constraint with a validator of "
                        + "its own, which the store does not call. Write its rule as a FieldRule or an EntityRule and name that "
                        + "with @ValidatedBy.",
                odd("", "/*!*/@Odd int code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            List<@Email Integer> code                  | code[]        | Integer      | text   | Email
            Set<List<@Positive Boolean>> code          | code[][]      | Boolean      | number | Positive
            Map<@Past String, String> code             | code[]<key>   | String       | present| Past
            Map<String, @NotBlank Integer> code        | code[]        | Integer      | text   | NotBlank
            @jakarta.validation.Valid @Json Line code  | code.words    | List<String> | text   | NotBlank
            """)
    void rejectsConstraintThatPartsCannotBreak(String code, String path, String type, String quality, String name) {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component '" + path + "' of entity 'Order' is of type '" + type
                        + "', which has no " + quality + ". Remove '@" + name + "'.",
                withLine(code.replace(" code", " /*!*/code")));
    }

    @Test
    void warnsOfConstraintsInRecordsThatAreNotValidated() {
        String warning =
                "[Nexus/UnevaluatedConstraint] Component 'code' has @NotBlank on '%s', which is not evaluated, since a "
                        + "record around it is not marked @Valid. Mark that with @Valid, or remove the constraint.";
        assertWarned(warning.formatted("code.words"), withLine("@Json Line /*!*/code"));
        assertWarned(warning.formatted("code[].words"), withLine("List<Line> /*!*/code"));
    }

    @Test
    void warnsOfConstraintsOnMethods() {
        assertWarned(
                "[Nexus/UnevaluatedConstraint] Entity 'Order' has @AssertTrue on 'Order.isSound()', which is not evaluated, "
                        + "since constraints count on components alone. Write its rule as an EntityRule of the entity and name "
                        + "that with @ValidatedBy.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import jakarta.validation.constraints.*;
                @NexusEntity
                /*!*/record Order(@Id long id, @NotNull String code) {
                    @AssertTrue
                    boolean isSound() {
                        return true;
                    }
                }
                """);
    }

    @Test
    void acceptsConstraintsOnParts() {
        assertAccepted(order("List<@NotBlank @Size(max = 3) String> a, Set<@Min(1) Integer> b, "
                + "Map<@Size(min = 1) String, List<@DecimalMin(\"1.5\") BigDecimal>> c, "
                + "@NotEmpty @Size(max = 3) List<@Pattern(regexp = \"a\") @Pattern(regexp = \"b\") String> found, "
                + "@Size(max = 1) Map<UUID, @Past Instant> whole"));
    }

    private static String withLine(String component) {
        return order(component).replace(") {}", ") { record Line(@NotBlank List<String> words) {} }");
    }

    @Test
    void silencesThatWarningOnRequest() {
        assertAccepted(odd("@SuppressWarnings(\"nexus:UnevaluatedConstraint\") ", "@Odd int code"));
    }

    @Test
    void acceptsEveryConstraintWhereItSuits() {
        assertAccepted(
                order(
                        "@NotNull @Size @NotEmpty @Email @NotBlank @Pattern(regexp = \"a\") @Pattern(regexp = \"b\") String code, "
                                + "@AssertTrue boolean flag, @Min(1) @Max(2) @Digits(integer = 1, fraction = 0) @NotNull short number, "
                                + "@Past @PastOrPresent OffsetDateTime at, @Future @FutureOrPresent LocalDate due, @Null String none, @Size(max = 3) @NotEmpty byte[] bytes"));
    }

    @Test
    void rejectsRulesThatCannotBeMade() {
        String remedy = "Let it be static, give it a constructor without parameters, and widen the access of both.";
        assertRejected(
                "[Nexus/InvalidRule] The rule 'Order.Rule' of component 'code' of entity 'Order' cannot be used, since "
                        + "generated code cannot make one. " + remedy,
                ruled("", "@ValidatedBy(Order.Rule/*!*/.class) int code", "private static final class Rule"));
        assertRejected(
                "[Nexus/InvalidRule] The rule 'Order.Rule' of component 'code' of entity 'Order' cannot be used, since "
                        + "it is no class that can be made. Name a class.",
                ruled("", "@ValidatedBy(Order.Rule/*!*/.class) int code", "abstract static class Rule"));
    }

    @ParameterizedTest
    @CsvSource({"int, int", "String[], String[]", "int[], int[]", "void, void"})
    void rejectsRulesThatAreNoClasses(String named, String name) {
        assertRejected(
                "[Nexus/InvalidRule] The rule '" + name
                        + "' of component 'code' of entity 'Order' cannot be used, since "
                        + "it is no class that can be made. Name a class.",
                ruled("", "@ValidatedBy(" + named + "/*!*/.class) int code", "static final class Rule"));
    }

    @Test
    void rejectsRulesWhoseConstructorDeclaresAnException() {
        assertRejected(
                "[Nexus/InvalidRule] The rule 'Order.Rule' of component 'code' of entity 'Order' cannot be used, since "
                        + "its constructor declares an exception. Let the constructor declare none.",
                ruled("", "@ValidatedBy(Order.Rule/*!*/.class) int code", "static final class Rule")
                        .replace("FieldRule<Number> {", "FieldRule<Number> { Rule() throws Exception {}"));
    }

    @Test
    void rejectsRulesOfOtherTypes() {
        assertRejected(
                "[Nexus/InvalidRule] The rule 'Order.Rule' of component 'code' of entity 'Order' cannot be used, since it is "
                        + "no FieldRule<String>. Implement FieldRule<String> in it.",
                ruled("", "@ValidatedBy(Order.Rule/*!*/.class) String code", "static final class Rule"));
        assertRejected(
                "[Nexus/InvalidRule] The rule 'Order.Rule' of entity 'Order' cannot be used, since it is no "
                        + "EntityRule<Order>. Implement EntityRule<Order> in it.",
                ruled("@ValidatedBy(Order.Rule/*!*/.class) ", "int code", "static final class Rule"));
    }

    @Test
    void acceptsRulesOfWiderTypes() {
        assertAccepted(ruled("", "@ValidatedBy(Order.Rule.class) Integer code", "static final class Rule"));
    }

    private static String ruled(String onEntity, String component, String rule) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                %srecord Order(@Id long id, %s) {
                    %s implements io.nexusstore.validation.FieldRule<Number> {
                        @Override
                        public String expectation(Number value) {
                            return null;
                        }
                    }
                }
                """.formatted(onEntity, component, rule);
    }

    private static String odd(String annotation, String component) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                %srecord Order(@Id long id,
                    %s) {
                    @jakarta.validation.Constraint(validatedBy = {})
                    @interface Odd {
                        String message() default "odd";
                        Class<?>[] groups() default {};
                        Class<? extends jakarta.validation.Payload>[] payload() default {};
                    }
                }
                """.formatted(annotation, component);
    }

    private static String order(String components) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                import jakarta.validation.constraints.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id,
                    %s) {}
                """.formatted(components);
    }
}
