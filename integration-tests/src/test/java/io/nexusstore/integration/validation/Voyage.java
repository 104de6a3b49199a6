package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.ValidatedBy;
import io.nexusstore.annotation.Version;
import io.nexusstore.validation.EntityRule;
import io.nexusstore.validation.FieldRule;
import io.nexusstore.validation.RuleFindings;
import io.nexusstore.value.ValueConverter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with every kind of component, and a rule of each kind on some of them. */
@NexusEntity
@ValidatedBy(Voyage.CrewFits.class)
public record Voyage(
        @Id @Field(minLength = 2, maxLength = 8, pattern = "[a-z]+")
        String code,

        @NotBlank @Size(max = 12) String title,
        @NotNull @Email @Nullable String contact,

        @Field(min = "1", max = "40") @ValidatedBy(Voyage.Even.class)
        int crew,

        @Negative @Nullable Long depth,
        @Min(-3) @Max(4) byte tide,
        @Field(min = "-3") short draft,
        @Field(min = "0.1", max = "9.75") float speed,

        @Field(max = "99.5") @DecimalMin(value = "1.5", inclusive = false) @Nullable
        Double ratio,

        @AssertTrue boolean insured,
        char grade,
        Kind kind,

        @Field(precision = 8, scale = 2, min = "-5", max = "1000") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal price,

        @Field(precision = 5, min = "-1e3") @Nullable BigInteger tonnage,

        @Field(max = "2024-12-31T00:00:00Z") @Past @Nullable Instant departed,

        @Field(min = "2000-01-01") LocalDate built,

        @Field(max = "18:00") @Nullable LocalTime dinner,

        @Field(min = "2000-01-01T00:00") @Nullable LocalDateTime docked,

        @Field(max = "2099-12-31T23:59:59+02:00") @Nullable OffsetDateTime due,

        @Field(min = "PT0S", max = "PT72H") @Nullable Duration delay,

        @Nullable UUID beacon,

        @Field(minLength = 1, maxLength = 4) byte @Nullable [] flag,

        @Convert(Voyage.YearConverter.class) @Nullable Year season,

        @Embedded @Valid Port from,
        @Embedded @Valid @Nullable Port to,
        @NotEmpty @Size(max = 3) List<@NotBlank @Nullable String> stops,

        @ValidatedBy(Voyage.Few.class) Set<@Min(3) Integer> decks,

        @Nullable Map<@Size(max = 2) String, @Positive Integer> stock,
        Map<Integer, List<@Pattern(regexp = "[a-z]*") String>> notes,
        @Json @Valid @Nullable Cargo cargo,
        List<@Valid Cargo> holds,
        @CreatedAt @Nullable Instant createdAt,
        @Version long version) {

    /** The kinds of voyages. */
    public enum Kind {
        /** For freight. */
        FREIGHT,
        /** For people. */
        CRUISE
    }

    /** A place that voyages touch, in columns. */
    public record Port(
            @NotBlank @Field(maxLength = 10) String city,
            @Embedded @Valid @Nullable Berth berth,
            @Nullable String zip) {}

    /** A place in a place. */
    public record Berth(
            @Positive int number, @NotNull @Nullable String side) {}

    /** What is carried, as JSON. */
    public record Cargo(
            @NotBlank String name,
            @Max(9) int count,
            @DecimalMin("0.5") @Nullable BigDecimal weight,
            Set<@Size(max = 2) String> marks,
            @Nullable Double worth,
            @Nullable Instant seen) {}

    /** Accepts even numbers. */
    static final class Even implements FieldRule<Integer> {
        @Override
        public @Nullable String expectation(Integer value) {
            return value % 2 == 0 ? null : "an even number";
        }
    }

    /** Accepts small sets, and breaks on great ones. */
    static final class Few implements FieldRule<Set<Integer>> {
        @Override
        public @Nullable String expectation(Set<Integer> value) {
            if (value.size() > 3) {
                throw new IllegalStateException("too many");
            }
            return value.size() < 3 ? null : "at most two decks";
        }
    }

    /** Compares components, and names one that there is not. */
    static final class CrewFits implements EntityRule<Voyage> {
        @Override
        public void check(Voyage voyage, RuleFindings findings) {
            if (voyage.crew() > 20 && voyage.kind() == Kind.FREIGHT) {
                findings.add("crew", "at most 20 on freighters");
            }
            if (voyage.to() != null && voyage.to().city().equals(voyage.from().city())) {
                findings.add("to.city", "another port");
            }
            if (voyage.holds().size() > 2) {
                findings.add("holdings", "fewer");
            }
        }
    }

    /** Stores years from 1 on as whole numbers. */
    public static final class YearConverter implements ValueConverter<Year, Integer> {

        @Override
        public Integer toStored(Year value) {
            if (value.getValue() < 1) {
                throw new IllegalArgumentException("before the first year");
            }
            return value.getValue();
        }

        @Override
        public Year fromStored(Integer stored) {
            return Year.of(stored);
        }
    }
}
