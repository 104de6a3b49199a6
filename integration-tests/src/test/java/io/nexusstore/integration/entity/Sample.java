package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with a field of every type. */
@NexusEntity
@SuppressWarnings("ArrayRecordComponent") // compared field by field
public record Sample(
        @Id long id,
        String text,
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        float single,
        double twice,
        char letter,
        Tier tier,
        Instant moment,
        UUID uuid,
        byte[] bytes,
        @Nullable String maybeText,
        @Nullable Boolean maybeFlag,
        @Nullable Byte maybeTiny,
        @Nullable Short maybeSmall,
        @Nullable Integer maybeMedium,
        @Nullable Long maybeLarge,
        @Nullable Float maybeSingle,
        @Nullable Double maybeTwice,
        @Nullable Character maybeLetter,
        @Nullable Tier maybeTier,
        @Nullable Instant maybeMoment,
        @Nullable UUID maybeUuid,
        byte @Nullable [] maybeBytes) {}
