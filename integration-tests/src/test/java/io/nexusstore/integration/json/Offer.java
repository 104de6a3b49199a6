package io.nexusstore.integration.json;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import io.nexusstore.value.ValueConverter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Components of an application's own types, each stored as another scalar. */
@NexusEntity
public record Offer(
        @Id String id,

        @Convert(MoneyConverter.class) @Field(precision = 10, scale = 2)
        Money price,

        @Convert(MoneyConverter.class) @Field(precision = 10, scale = 2) @Nullable
        Money rebate,

        @Field(unique = true) @Convert(LocaleConverter.class) @Nullable
        Locale locale,

        @Convert(YearConverter.class) @Nullable Year year,
        @Convert(StampConverter.class) @Nullable Stamp stamp,
        @Version long version) {

    /** An amount, equal to others of another scale. */
    public record Money(BigDecimal amount) {

        static Money of(String amount) {
            return new Money(new BigDecimal(amount));
        }
    }

    /** A time of an application's own. */
    public record Stamp(OffsetDateTime at) {}

    /** Stores amounts, none below zero. */
    public static final class MoneyConverter implements ValueConverter<Money, BigDecimal> {

        @Override
        public BigDecimal toStored(Money value) {
            if (value.amount().signum() < 0) {
                throw new IllegalArgumentException("secret");
            }
            return value.amount();
        }

        @Override
        public Money fromStored(BigDecimal stored) {
            return new Money(stored);
        }
    }

    /** Stores locales by their tag. */
    public static final class LocaleConverter implements ValueConverter<Locale, String> {

        @Override
        public String toStored(Locale value) {
            return value.toLanguageTag();
        }

        @Override
        public Locale fromStored(String stored) {
            return new Locale.Builder().setLanguageTag(stored).build();
        }
    }

    /** Stores years as whole numbers. */
    public static final class YearConverter implements ValueConverter<Year, Integer> {

        @Override
        public Integer toStored(Year value) {
            return value.getValue();
        }

        @Override
        public Year fromStored(Integer stored) {
            return Year.of(stored);
        }
    }

    /** Stores times with their offsets. */
    public static final class StampConverter implements ValueConverter<Stamp, OffsetDateTime> {

        @Override
        public OffsetDateTime toStored(Stamp value) {
            return value.at();
        }

        @Override
        public Stamp fromStored(OffsetDateTime stored) {
            return new Stamp(stored);
        }
    }
}
