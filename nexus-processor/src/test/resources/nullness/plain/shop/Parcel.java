package shop;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.ValidatedBy;
import io.nexusstore.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything an entity may have, without a mark. */
@NexusEntity
@Index(fields = {"place.city", "weight"})
@ValidatedBy(ParcelRule.class)
public record Parcel(
        @Id(generated = true) UUID id,
        @Field(unique = true, maxLength = 60) String sender,
        @Field(indexed = true, caseFolded = true) String receiver,
        @Field(required = true, minLength = 1) String label,
        int count,
        @Field(precision = 9, scale = 2, min = "0.5") BigDecimal weight,
        Instant packed,
        byte[] picture,
        Thread.State state,
        List<String> notes,
        Set<Integer> sizes,
        Map<String, Integer> stock,
        Map<UUID, List<Map<Thread.State, byte[]>>> deep,
        List<Item> items,
        @Json Item first,
        @Field(required = true) @Json Item last,
        @Convert(ColorConverter.class) Color color,
        @ValidatedBy(OddRule.class) Long number,
        @Embedded Place place,
        @Field(required = true) @Embedded Place detour,
        @Version Long version,
        @CreatedAt Instant createdAt,
        @UpdatedAt Instant updatedAt) {

    /** What is in it, stored as JSON. */
    public record Item(String name, @Field(required = true) String note, List<String> marks, int count, Inner inner) {}

    /** A record in a record. */
    public record Inner(int depth, Integer width, byte[] data) {}

    /** Where it goes, in columns of its own. */
    public record Place(@Field(required = true) String city, String street, List<String> floors, @Embedded Point point) {}

    /** In a record that is in columns of its own. */
    public record Point(double latitude, Double height) {}
}
