package shop;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.value.ValueConverter;
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
        @Field(column = "songs") List<Track> tracks,
        @Convert(CentsConverter.class) Cents cost,
        @Convert(RateConverter.class) @Field(precision = 5, scale = 3) @Nullable Rate rate) {

    /** An amount that is stored as a whole number. */
    public record Cents(long amount) {}

    /** A share that is stored as a decimal. */
    public record Rate(BigDecimal share) {}

    /** Stores the amount. */
    public static final class CentsConverter implements ValueConverter<Cents, Long> {

        @Override
        public Long toStored(Cents value) {
            return value.amount();
        }

        @Override
        public Cents fromStored(Long stored) {
            return new Cents(stored);
        }
    }

    /** Stores the share. */
    public static final class RateConverter implements ValueConverter<Rate, BigDecimal> {

        @Override
        public BigDecimal toStored(Rate value) {
            return value.share();
        }

        @Override
        public Rate fromStored(BigDecimal stored) {
            return new Rate(stored);
        }
    }


    /** A record in a column of its own. */
    public record Cover(String file, byte @Nullable [] preview) {}

    /** An element, with another record in it. */
    public record Track(int number, String title, long millis, @Nullable Cover cover) {}
}
