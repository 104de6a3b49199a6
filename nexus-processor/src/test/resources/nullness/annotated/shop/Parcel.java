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
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything an entity may have, with marks and constraints at every place. */
@NexusEntity
@Index(fields = {"place.city", "weight"})
@ValidatedBy(ParcelRule.class)
public record Parcel(
        @Id(generated = true) @Nullable UUID id,
        @Field(unique = true) @Email String sender,
        @Field(indexed = true, caseFolded = true) @Size(max = 40) @Nullable String receiver,
        @Field(required = true) @Nullable @NotBlank String label,
        @NotNull @Pattern(regexp = "[A-Z]*") @Nullable String code,
        @Positive int count,
        @Field(precision = 9, scale = 2) @DecimalMin("0.5") @Nullable BigDecimal weight,
        @Past @Nullable Instant packed,
        byte @Nullable [] picture,
        byte[] seal,
        Thread.@Nullable State state,
        List<@NotBlank @Nullable String> notes,
        @NotEmpty @Nullable List<@Nullable @Size(max = 3) String> hints,
        Set<@Nullable Integer> sizes,
        Map<@Size(max = 2) String, @Nullable @Positive Integer> stock,
        Map<UUID, @Nullable List<@Nullable Map<Thread.State, byte @Nullable []>>> deep,
        List<@Valid @Nullable Item> items,
        java.util.@Nullable List<java.lang.@Nullable String> qualified,
        @Json @Valid Item first,
        @Json @Valid @Nullable Item last,
        @Convert(ColorConverter.class) Color color,
        @Convert(ColorConverter.class) @Nullable Color trim,
        @ValidatedBy(OddRule.class) @Nullable Long number,
        @Embedded @Valid Place place,
        @Embedded @Valid @Nullable Place detour,
        @Version @Nullable Long version,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt Instant updatedAt) {

    /** What is in it, stored as JSON. */
    public record Item(
            @NotBlank String name,
            @Nullable String note,
            List<@Nullable @Size(max = 9) String> marks,
            @Nullable Set<Thread.@Nullable State> states,
            Parcel.@Nullable Inner inner) {}

    /** A record in a record. */
    public record Inner(int depth, @Nullable Integer width, byte @Nullable [] data) {}

    /** Where it goes, in columns of its own. */
    public record Place(
            @Size(max = 80) String city,
            @Nullable String street,
            List<@Nullable String> floors,
            @Embedded @Nullable Point point) {}

    /** In a record that is in columns of its own. */
    public record Point(double latitude, @Nullable Double height) {}
}
