package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An entity of numbers with constraints of their signs that let 0 in. */
@NexusEntity
public record Signs(
        @Id long id,
        @NegativeOrZero @Nullable Byte boxedByte,
        @PositiveOrZero @Nullable Short boxedShort,
        @PositiveOrZero int anInt,
        @PositiveOrZero long aLong,
        @NegativeOrZero float aFloat,
        @PositiveOrZero double aDouble,

        @NegativeOrZero @Field(precision = 12, scale = 4) @Nullable
        BigDecimal decimal,

        @PositiveOrZero @Field(precision = 12, scale = 4) @Nullable
        BigDecimal bounded,

        @NegativeOrZero @Nullable BigInteger integer,
        @PositiveOrZero @Nullable BigInteger boundedInteger,
        @PositiveOrZero @Nullable String text,
        @NegativeOrZero @Nullable String debt) {}
