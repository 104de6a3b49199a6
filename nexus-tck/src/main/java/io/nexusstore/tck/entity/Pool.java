package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity of sets, in all of which null may be.
 *
 * @param id the id
 * @param rank a number to order by
 */
@NexusEntity(table = "tck_pool")
public record Pool(
        @Id long id,
        @Nullable Integer rank,
        @Nullable Set<@Nullable String> texts,
        @Nullable Set<@Nullable Byte> tinies,
        @Nullable Set<@Nullable Short> smalls,
        @Nullable Set<@Nullable Integer> wholes,
        @Nullable Set<@Nullable Long> bigs,
        @Nullable Set<@Nullable Float> singles,
        @Nullable Set<@Nullable Character> letters,
        @Nullable Set<@Nullable Instant> moments,
        @Nullable Set<@Nullable UUID> tokens,
        @Nullable Set<@Nullable BigInteger> tallies,
        @Nullable Set<@Nullable LocalDate> days,
        @Nullable Set<@Nullable LocalTime> hours,
        @Nullable Set<@Nullable LocalDateTime> locals,
        @Nullable Set<@Nullable Duration> spans,
        @Nullable Set<@Nullable List<@Nullable String>> paths) {}
