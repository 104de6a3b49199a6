package shop;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Something on its way, with records in records. */
@NexusEntity
@Index(fields = {"to.city", "window.from"})
@Index(fields = "returnTo.point.latitude")
@NullMarked
public record Shipment(
        @Id long id,
        @Embedded Address to,
        @Embedded(prefix = "back_") @Nullable Address returnTo,
        @Embedded(prefix = "") Window window,
        @Embedded @Nullable Price price,
        @Version long version) {

    /** Where somebody lives. */
    public record Address(
            @Field(maxLength = 80) String city,
            @Field(column = "zip", pattern = "[0-9]+") @Nullable String postcode,
            @Embedded @Nullable Point point) {}

    /** A place on earth. */
    public record Point(@Field(min = "-90", max = "90") double latitude, double longitude, @Nullable Integer height) {}

    /** A span of time. */
    public record Window(Instant from, @Nullable Instant until) {

        /** Keeps the order of time. */
        public Window {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("until is before from");
            }
        }
    }

    /** What it costs. */
    public record Price(@Field(precision = 10, scale = 2, min = "0") BigDecimal amount, Customer.@Nullable Status status) {}
}
