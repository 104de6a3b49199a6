package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An entity with the constraints of numbers on every type of numbers; {@link Signs} has those that would contradict them. */
@NexusEntity
public record Measures(
        @Id long id,

        @Min(-3) @Max(4) @DecimalMin("-2.5") @DecimalMax(value = "3", inclusive = false)
        byte aByte,

        @Digits(integer = 1, fraction = 0) @Positive @Nullable
        Byte boxedByte,

        @Min(-3) @Max(4) @DecimalMin(value = "-2", inclusive = false) @DecimalMax("3.5")
        short aShort,

        @Digits(integer = 2, fraction = 0) @Negative @Nullable
        Short boxedShort,

        @Min(-3) @Max(4) @DecimalMin("-2") @DecimalMax(value = "3.5", inclusive = false)
        int anInt,

        @Min(-3) @Max(4) @Digits(integer = 1, fraction = 0) @Positive @Nullable
        Integer boxedInt,

        @Min(-3) @Max(4) @Negative @NegativeOrZero long aLong,

        @DecimalMin(value = "-3", inclusive = false) @DecimalMax("4") @Digits(integer = 1, fraction = 1) @Nullable
        Long boxedLong,

        @Min(-3) @Max(4) @Positive float aFloat,

        @DecimalMin("-2.5") @DecimalMax(value = "2.5", inclusive = false) @Digits(integer = 1, fraction = 1) @Nullable
        Float boxedFloat,

        @Min(-3) @Max(4) @Negative double aDouble,

        @DecimalMin(value = "-2.5", inclusive = false) @DecimalMax("2.5") @Digits(integer = 1, fraction = 1) @Nullable
        Double boxedDouble,

        @Min(-3) @Max(4) @Digits(integer = 2, fraction = 2) @Positive @Field(precision = 12, scale = 4) @Nullable
        BigDecimal decimal,

        @DecimalMin("-2.5")
        @DecimalMax(value = "2.5", inclusive = false)
        @Negative
        @Field(precision = 12, scale = 4)
        @Nullable
        BigDecimal bounded,

        @Min(-3) @Max(4) @Digits(integer = 1, fraction = 0) @Positive @Nullable
        BigInteger integer,

        @DecimalMin(value = "-2", inclusive = false) @DecimalMax("2.5") @Negative @Nullable
        BigInteger boundedInteger,

        @Min(-3) @Max(4) @DecimalMin("-2.5") @DecimalMax(value = "3", inclusive = false) @Nullable
        String text,

        @Digits(integer = 2, fraction = 2) @Nullable String digits) {}
