package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity of collections.
 *
 * @param id the id
 * @param tags a list of texts
 * @param levels a list of doubles
 * @param numbers a set
 * @param prices a map
 * @param label a record
 * @param labels a list of records
 */
@NexusEntity(table = "tck_bundle")
public record Bundle(
        @Id String id,
        List<String> tags,
        List<Double> levels,
        @Nullable Set<@Nullable Long> numbers,
        @Nullable Map<String, BigDecimal> prices,
        @Json @Nullable Label label,
        List<Label> labels) {

    /**
     * A value in one column.
     *
     * @param text a text
     * @param number a number
     */
    public record Label(@Nullable String text, int number) {}
}
