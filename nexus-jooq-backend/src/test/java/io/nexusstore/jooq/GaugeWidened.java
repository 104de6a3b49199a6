package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Gauge} after changes that leave each stored value what it is, without some fields and with a new one. */
@NexusEntity
public record GaugeWidened(
        @Id long id,
        @Field(precision = 16, scale = 2) @Nullable BigDecimal amount,
        @Field(precision = 18, scale = 0) @Nullable BigDecimal total,
        @Nullable Instant taken,
        @Nullable LocalDate day,
        @Nullable UUID token,
        @Nullable String mode,
        @Nullable Double level,
        long rank,
        @Nullable String note) {}
