package io.nexusstore.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.Violation;
import io.nexusstore.json.JsonForms;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void exclusiveBound_isNamedTrulyAtTheEdge() {
        assertThat(messages(Constraint.negative(), 0))
                .containsExactly("Field 'x' must be less than 0 but is 0 or more.");
        assertThat(messages(Constraint.positive(), 0L))
                .containsExactly("Field 'x' must be more than 0 but is 0 or less.");
        assertThat(messages(Constraint.decimalMin("1.5", false), 1.5))
                .containsExactly("Field 'x' must be more than 1.5 but is 1.5 or less.");
        assertThat(messages(Constraint.decimalMax("1.5", false), new BigDecimal("1.50")))
                .containsExactly("Field 'x' must be less than 1.5 but is 1.5 or more.");
        assertThat(messages(Constraint.decimalMin("1.5", true), 1.5)).isEmpty();
        assertThat(messages(Constraint.min(5), 4)).containsExactly("Field 'x' must be at least 5 but is less.");
        assertThat(messages(Constraint.max(5), 6)).containsExactly("Field 'x' must be at most 5 but is more.");
    }

    @Test
    void textThatIsNoNumber_isNotCalledLessOrMore() {
        assertThat(messages(Constraint.min(3), "abc"))
                .containsExactly("Field 'x' must be at least 3 but is no number.");
        assertThat(messages(Constraint.digits(2, 0), "abc"))
                .containsExactly(
                        "Field 'x' must be of at most 2 digits before the point and 0 behind it but is no number.");
    }

    @Test
    void notANumber_isOneViolation() {
        FieldSchema schema = FieldSchema.of("x", ValueType.DOUBLE)
                .keeping(Constraint.decimalMin("1.5", true), Constraint.negative(), Constraint.digits(1, 1));
        Violations found = new Violations();

        found.finite("x", Double.NaN);
        found.constraints(Double.NaN, schema);
        found.constraints(Float.NaN, schema);

        assertThat(found.toList()).extracting(Violation::constraint).containsExactly("domain");
    }

    @Test
    void nullThatIsRefused_isOneViolation() {
        FieldSchema schema = FieldSchema.of("x", ValueType.STRING)
                .keeping(Constraint.notEmpty(), Constraint.notBlank(), Constraint.notNull());
        Violations found = new Violations();

        found.required("x", null);
        found.constraints(null, schema.required());
        assertThat(found.toList()).extracting(Violation::constraint).containsExactly("required");

        found.constraints(null, schema);
        assertThat(found.toList())
                .extracting(Violation::constraint)
                .containsExactly("required", "NotEmpty", "NotBlank", "NotNull");
    }

    @Test
    void sizes_areCountedInWordsOfWhatHasThem() {
        assertThat(messages(Constraint.size(2, 3), "a"))
                .containsExactly("Field 'x' must be between 2 and 3 characters long but is 1 character long.");
        assertThat(messages(Constraint.size(0, 1), Map.of(1, 1, 2, 2)))
                .containsExactly("Field 'x' must be at most 1 entry long but is 2 entries long.");
        assertThat(messages(Constraint.size(1, Integer.MAX_VALUE), List.of()))
                .containsExactly("Field 'x' must be at least 1 element long but is 0 elements long.");
        assertThat(messages(Constraint.size(1, 1), new byte[2]))
                .containsExactly("Field 'x' must be between 1 and 1 byte long but is 2 bytes long.");
        assertThat(messages(Constraint.size(1, 1), null)).isEmpty();
    }

    @Test
    void constraints_tellTheirAttributes() {
        assertThat(Constraint.size(1, 2).attributes()).isEqualTo(Map.of("min", "1", "max", "2"));
        assertThat(Constraint.decimalMin("1.5", false).attributes())
                .isEqualTo(Map.of("value", "1.5", "inclusive", "false"));
        assertThat(Constraint.min(5).saying("too small").message()).contains("too small");
        assertThat(Constraint.min(5)).isEqualTo(Constraint.min(5)).isNotEqualTo(Constraint.max(5));
        assertThat(Constraint.min(5).saying("a"))
                .isNotEqualTo(Constraint.min(5))
                .hasToString("@Min{value=5}");
    }

    @Test
    void faultOfAFieldThatThereIsNot_isOneOfTheEntityThatSaysSo() {
        EntityRule<String> rule = (entity, findings) -> {
            findings.add("nonsense", "better");
            findings.add("name", "better");
            findings.add("", "better");
            findings.add("to", "better");
            findings.add("tags[1]", "better");
            findings.add("tagsy", "better");
            findings.add("name[1]", "better");
        };
        SchemaDefinition schema = new SchemaDefinition(
                        "Thing",
                        1,
                        List.of(
                                FieldSchema.of("name", ValueType.STRING),
                                FieldSchema.of("to.city", ValueType.STRING),
                                FieldSchema.of("tags", JsonForms.list(JsonForms.STRING))))
                .<String>embedding("to", true, String.class, row -> null, city -> new Object[] {city})
                .obeying("Rule", rule);
        Violations found = new Violations();

        found.rules("entity", schema);

        assertThat(found.toList())
                .extracting(Violation::field)
                .containsExactly("", "name", "", "to", "tags[1]", "", "");
        assertThat(found.toList().get(0).message())
                .isEqualTo("The entity must be accepted by the rule 'Rule' but is refused for 'nonsense', which is no"
                        + " field of it.");
    }

    private static List<String> messages(Constraint constraint, @Nullable Object value) {
        Violations found = new Violations();
        found.constraints(
                value, FieldSchema.of("x", JsonForms.list(JsonForms.STRING)).keeping(constraint));
        return found.toList().stream().map(Violation::message).toList();
    }
}
