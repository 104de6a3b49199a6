package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with constraints on what is in its values. */
@NexusEntity
public record Basket(
        @Id long id,
        List<@NotBlank @Size(max = 3) @Nullable String> tags,
        Set<@Min(3) Integer> marks,
        Map<@Size(min = 1, max = 2) String, @Positive Integer> labels,
        @NotEmpty @Size(max = 2) @Nullable List<String> few,
        @Size(min = 1) @Nullable Map<String, String> table,
        @Valid @Json @Nullable Line line,
        List<@Valid Line> lines,
        @Valid Map<Integer, Line> numbered,

        @SuppressWarnings("nexus:UnevaluatedConstraint") // shows that nothing in it is evaluated
        @Json
        Line unchecked,

        List<List<@Email String>> deep) {

    /** A record that is validated where it is marked. */
    public record Line(
            @NotBlank @Nullable String city,
            @Max(9) int count,
            List<@Pattern(regexp = "[a-z]*") String> words,
            @Valid @Nullable Price price) {}

    /** A record in a record. */
    public record Price(@DecimalMax("2.5") BigDecimal amount) {}
}
