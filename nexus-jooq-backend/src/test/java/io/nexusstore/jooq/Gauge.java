package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity whose stored values other entities read in other ways. */
@NexusEntity
public record Gauge(
        @Id long id,
        @Field(precision = 10, scale = 2) @Nullable BigDecimal amount,
        @Nullable Long total,
        @Nullable Duration span,
        @Nullable Instant taken,
        @Nullable LocalDate day,
        @Nullable BigInteger serial,
        @Nullable UUID token,
        @Field(precision = 20, scale = 4) @Nullable BigDecimal ratio,
        @Nullable Mode mode,
        @Nullable Float level,
        int rank) {

    /** How a gauge works. */
    public enum Mode {
        DRY,
        WET
    }
}
