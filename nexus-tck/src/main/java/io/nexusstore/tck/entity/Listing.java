package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity of lists, maps and a record in one column each, in all of which null may be.
 *
 * @param id the id
 * @param rank a number to order by
 */
@NexusEntity(table = "tck_listing")
public record Listing(
        @Id long id,
        @Nullable Integer rank,
        @Nullable List<@Nullable String> texts,
        @Nullable List<@Nullable Boolean> flags,
        @Nullable List<@Nullable Long> bigs,
        @Nullable List<@Nullable Double> reals,
        @Nullable List<Sample.@Nullable Color> colors,
        @Nullable List<@Nullable BigDecimal> prices,
        @Nullable List<byte @Nullable []> blobs,
        @Nullable List<@Nullable OffsetDateTime> times,
        @Nullable List<@Nullable Label> labels,
        @Nullable List<@Nullable List<@Nullable Long>> grid,
        @Nullable Map<String, @Nullable String> names,
        @Nullable Map<Long, @Nullable BigDecimal> amounts,
        @Nullable Map<Sample.Color, @Nullable Label> legend,
        @Json @Nullable Label label) {

    /**
     * A value in one column, or in an element; the names of its components are out of their order.
     *
     * @param text a text
     * @param number a number
     * @param marks a list in the record
     * @param exact a number at its own scale
     */
    public record Label(
            @Nullable String text,
            int number,
            @Nullable List<@Nullable Integer> marks,
            @Nullable BigDecimal exact) {}
}
