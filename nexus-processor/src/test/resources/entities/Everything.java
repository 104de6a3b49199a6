package shop;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
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
        @Field(required = true) byte[] mandatoryBytes) {}
