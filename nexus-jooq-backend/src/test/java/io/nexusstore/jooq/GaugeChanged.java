package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Gauge} after changes that make other values of what is stored. */
@NexusEntity
public record GaugeChanged(
        @Id long id,
        @Field(precision = 10, scale = 3) @Nullable BigDecimal amount,
        @Field(precision = 18, scale = 6) @Nullable BigDecimal total,
        @Nullable Long span,
        @Nullable Long taken,
        @Nullable String day,
        @Nullable UUID serial,
        byte @Nullable [] token,
        @Field(precision = 30, scale = 4) @Nullable BigDecimal ratio,
        Gauge.@Nullable Mode mode,
        @Nullable Float level,
        int rank) {}
