package shop;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Each type, as primitive and as box, mandatory and not. */
@NexusEntity
record Everything(
        @Id long id,
        boolean aBoolean,
        byte aByte,
        short aShort,
        int anInt,
        long aLong,
        float aFloat,
        double aDouble,
        char aChar,
        Boolean boxedBoolean,
        Byte boxedByte,
        Short boxedShort,
        Integer boxedInt,
        Long boxedLong,
        Float boxedFloat,
        Double boxedDouble,
        Character boxedChar,
        @Field(required = true) Integer mandatoryInt,
        @Field(required = true) Double mandatoryDouble,
        String text,
        Thread.State state,
        @Field(required = true) Thread.State mandatoryState,
        Instant at,
        UUID uuid,
        byte[] bytes,
        @Field(required = true) byte[] mandatoryBytes,
        @Field(precision = 10, scale = 2, min = "-1", max = "99.5") BigDecimal decimal,
        @Field(required = true, precision = 40, scale = 0) BigDecimal mandatoryDecimal,
        @Field(min = "-1e3") BigInteger bigInteger,
        @Field(min = "2000-01-01", max = "2099-12-31") LocalDate localDate,
        @Field(max = "18:00") LocalTime localTime,
        @Field(min = "2000-01-01T00:00") LocalDateTime localDateTime,
        @Field(max = "2099-12-31T23:59:59+02:00") OffsetDateTime offsetDateTime,
        @Field(required = true) OffsetDateTime mandatoryOffsetDateTime,
        @Field(min = "PT0S", max = "PT1H") Duration duration) {}
