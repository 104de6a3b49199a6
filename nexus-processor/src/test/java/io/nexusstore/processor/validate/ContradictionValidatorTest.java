package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.nexusstore.processor.Sources;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContradictionValidatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@Min(5) /*!*/@Max(3) int; @Min(5); @Max(3)",
                "@Field(min = \"5\") /*!*/@Max(3) int; @Field(min = \"5\"); @Max(3)",
                "@Min(5) @Field(max = /*!*/\"3\") int; @Min(5); @Field(max = \"3\")",
                "/*!*/@Min(300) byte; @Min(300); its type 'byte'",
                "/*!*/@Max(-300) byte; its type 'byte'; @Max(-300)",
                "@Positive /*!*/@Negative int; @Positive; @Negative",
                "@DecimalMin(\"1.5\") /*!*/@DecimalMax(value = \"1.5\", inclusive = false) double; @DecimalMin(\"1.5\"); "
                        + "@DecimalMax(\"1.5\")",
                "@DecimalMin(\"1.1\") /*!*/@DecimalMax(\"1.9\") int; @DecimalMin(\"1.1\"); @DecimalMax(\"1.9\")",
                "@Min(100) /*!*/@Digits(integer = 2, fraction = 0) int; @Min(100); @Digits(integer = 2)",
                "@Min(5) /*!*/@Max(3) String; @Min(5); @Max(3)",
                "/*!*/@Min(1000) @Field(precision = 3, scale = 1) BigDecimal; @Min(1000); its type 'BigDecimal'",
                "/*!*/@DecimalMin(\"1e1000000000\") long; @DecimalMin(\"1e1000000000\"); its type 'long'",
                "@Positive /*!*/@DecimalMax(\"1e-1000000000\") long; @Positive; @DecimalMax(\"1e-1000000000\")"
            })
    void rejectsNumbers(String component, String one, String other) {
        assertContradiction(component, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/*!*/@Size(min = 21) @Field(maxLength = 10) String; @Size(min = 21); @Field(maxLength = 10)",
                "@Field(minLength = 9) /*!*/@Size(max = 5) String; @Field(minLength = 9); @Size(max = 5)",
                "/*!*/@NotBlank @Field(maxLength = 0) String; @NotBlank; @Field(maxLength = 0)",
                "@NotEmpty /*!*/@Size(max = 0) String; @NotEmpty; @Size(max = 0)",
                "@NotEmpty /*!*/@Size(max = 0) List<String>; @NotEmpty; @Size(max = 0)",
                "/*!*/@Size(max = 3) @Size.List({@Size(min = 1), @Size(min = 4)}) byte[]; @Size(min = 4); @Size(max = 3)",
                "/*!*/@Size(min = 383) @Field(indexed = true) String; @Size(min = 383); the length of indexed text, 191"
            })
    void rejectsLengths(String component, String one, String other) {
        assertContradiction(component, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@NotNull /*!*/@Null String; @NotNull; @Null",
                "/*!*/@Null int; its type 'int'; @Null",
                "@Field(required = true) /*!*/@Null String; @Field(required = true); @Null",
                "@NotBlank /*!*/@Null String; @NotBlank; @Null",
                "@AssertTrue /*!*/@AssertFalse boolean; @AssertTrue; @AssertFalse",
                "@Past /*!*/@Future Instant; @Past; @Future",
                "@Past /*!*/@FutureOrPresent Instant; @Past; @FutureOrPresent"
            })
    void rejectsOthers(String component, String one, String other) {
        assertContradiction(component, one, other);
    }

    @Test
    void rejectsNullWhereTheScopeRefusesIt() {
        assertRejected(
                message("part", "its type without @Nullable", "@Null"),
                order("/*!*/@Null String")
                        .replace("@NexusEntity", "@org.jspecify.annotations.NullMarked @NexusEntity"));
    }

    @Test
    void rejectsNullForTheIdThatNobodyGenerates() {
        String text = "package shop; import io.nexusstore.annotation.*; import jakarta.validation.constraints.*; "
                + "@NexusEntity record Order(@Id /*!*/@Null String id) {}";

        assertRejected(message("id", "@Id", "@Null"), text);
    }

    @ParameterizedTest
    @CsvSource({"/*!*/@Max(0), @Max(0)", "/*!*/@Negative, @Negative", "@Field(max = /*!*/\"0\"), '@Field(max = \"0\")'"
    })
    void rejectsLimitsThatNoGeneratedIdKeeps(String limit, String other) {
        String text = "package shop; import io.nexusstore.annotation.*; import jakarta.validation.constraints.*; "
                + "@NexusEntity record Order(@Id(generated = true) " + limit + " Long id) {}";

        assertRejected(message("id", "@Id(generated = true)", other), text);
        assertAccepted(text.replace("0", "1").replace("@Negative", "@Positive"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "List<@Min(5) @Max(3) Integer>; part[]; @Min(5); @Max(3)",
                "List<@Min(300) Byte>; part[]; @Min(300); its type 'Byte'",
                "Map<@NotBlank @Size(max = 0) String, Integer>; part[]<key>; @NotBlank; @Size(max = 0)",
                "Map<String, List<@Positive @Negative BigDecimal>>; part[][]; @Positive; @Negative",
                "Map<String, @DecimalMin(\"1.1\") @DecimalMax(\"1.9\") BigInteger>; part[]; @DecimalMin(\"1.1\"); "
                        + "@DecimalMax(\"1.9\")",
                "Set<@Null String>; part[]; its type without @Nullable; @Null",
                "@jakarta.validation.Valid List<Line>; part[].count; @Min(5); @Max(3)"
            })
    void rejectsLimitsOfParts(String type, String path, String one, String other) {
        assertRejected(
                message(path, one, other),
                "package shop; record Line(@jakarta.validation.constraints.Min(5) @jakarta.validation.constraints.Max(3)"
                        + " int count) {}",
                order(type).replace(" part)", " /*!*/part)"));
    }

    @Test
    void eachQualityIsTold() {
        Compilation compilation = Sources.compile(order("@NotNull @Null @Min(5) @Max(3) @Positive @Negative Integer"));

        assertThat(compilation.diagnostics())
                .extracting(
                        said -> said.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .containsExactly(message("part", "@NotNull", "@Null"), message("part", "@Min(5)", "@Max(3)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Min(3) @Max(3) int",
                "@DecimalMin(\"1.5\") @DecimalMax(\"1.5\") double",
                "@Field(min = \"3\") @Max(3) Integer",
                "@DecimalMin(value = \"1\", inclusive = false) @DecimalMax(value = \"3\", inclusive = false) int",
                "@Size(min = 20) @Field(maxLength = 10) String",
                "@Digits(integer = 2147483647, fraction = 2) @Min(5) double",
                "@Digits(integer = 2, fraction = 0) @Min(99) int",
                "@Null String",
                "@Size(min = 382) @Field(indexed = true) String",
                "List<@DecimalMin(\"1.1\") @DecimalMax(\"1.9\") BigDecimal>",
                "Map<@Size(min = 2) String, @Nullable @Null @Min(3) Integer>",
                "List<@DecimalMin(value = \"1.5\", inclusive = false) @DecimalMax(\"1.6\") Double>",
                "@DecimalMin(\"-1e1000000000\") @DecimalMax(\"1e-1000000000\") @Nullable Long",
                "@PastOrPresent @FutureOrPresent Instant"
            })
    void acceptsLimitsThatSomeValueKeeps(String component) {
        assertAccepted(order(component));
    }

    private static void assertContradiction(String component, String one, String other) {
        assertRejected(message("part", one, other), order(component));
    }

    private static String message(String name, String one, String other) {
        return "[Nexus/ContradictoryLimits] No value of component '" + name + "' of entity 'Order' can keep both " + one
                + " and " + other + ". Change or remove one of them.";
    }

    private static String order(String component) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import jakarta.validation.constraints.*;
               import java.math.*;
               import java.time.Instant;
               import java.util.*;
               import org.jspecify.annotations.Nullable;
               @NexusEntity
               record Order(@Id long id, %s part) {}
               """.formatted(component);
    }
}
