package shop;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Collections of each kind, and records in one column. */
@NexusEntity
@NullMarked
public record Album(
        @Id String id,
        List<String> tags,
        @Nullable Set<@Nullable Integer> years,
        @Nullable Map<Thread.State, List<Double>> ratings,
        Map<UUID, BigDecimal> prices,
        @Json @Nullable Cover cover,
        @Field(column = "songs") List<Track> tracks) {

    /** A record in a column of its own. */
    public record Cover(String file, byte @Nullable [] preview) {}

    /** An element, with another record in it. */
    public record Track(int number, String title, long millis, @Nullable Cover cover) {}
}
