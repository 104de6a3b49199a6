package io.nexusstore.integration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.Violation;
import io.nexusstore.validation.Constraint;
import io.nexusstore.validation.EmbeddedSchema;
import io.nexusstore.validation.FieldLimits;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Maps are judged as the entities that they stand for. */
final class SchemaValidatorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.ofHours(2));
    private static final SchemaDefinition SCHEMA = Voyage_Model.INSTANCE.schema();
    private static final List<String> PRIMITIVES = List.of(
            "crew", "tide", "draft", "speed", "insured", "grade", "from.berth.number", "to.berth.number", "version");
    private static final int COUNT = 5_000;

    @Test
    void mapsAndEntities_areJudgedAlike() {
        Map<String, Integer> met = new TreeMap<>();

        demandAgreement(SCHEMA, violation -> met.merge(violation.constraint(), 1, Integer::sum));

        System.out.println("violations of maps by constraint: " + met);
        assertThat(met.keySet())
                .contains("required", "domain", "maxLength", "minLength", "pattern", "min", "max")
                .contains("NotBlank", "NotEmpty", "NotNull", "Size", "Email", "Negative", "Positive", "Min", "Max")
                .contains("DecimalMin", "AssertTrue", "Digits", "Past", "Pattern", "Even", "Few", "CrewFits");
        assertThat(met).allSatisfy((constraint, times) -> assertThat(times).isGreaterThan(20));
    }

    @TestFactory
    Stream<DynamicTest> schemaThatLacksARule_disagrees() {
        return mutants().entrySet().stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.getKey(),
                        () -> assertThatThrownBy(() -> demandAgreement(mutant.getValue(), violation -> {}))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("seed")));
    }

    @Test
    void oneMisfit_leavesTheOtherViolationsAsTheyAre() {
        for (int seed = 0; seed < COUNT; seed++) {
            Random random = new Random(seed);
            Voyage voyage = new Voyages(random, CLOCK).voyage();
            Map<String, @Nullable Object> item = new Items(random).of(voyage);
            List<String> names = new ArrayList<>(item.keySet());
            String name = names.get(random.nextInt(names.size()));
            item.put(name, new StringBuilder("no value of any type"));

            List<Violation> expected = typed(voyage).stream()
                    .filter(violation ->
                            !isAt(violation, name) && !violation.constraint().equals("CrewFits"))
                    .toList();

            assertThat(SCHEMA.validator(CLOCK).validate(item))
                    .as("seed %d: %s", seed, name)
                    .filteredOn(violation -> !violation.constraint().equals("type"))
                    .isEqualTo(expected);
            assertThat(SCHEMA.validator(CLOCK).validate(item))
                    .filteredOn(violation -> violation.constraint().equals("type"))
                    .extracting(Violation::field)
                    .containsExactly(name);
        }
    }

    private static boolean isAt(Violation violation, String name) {
        String path = violation.field();
        return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
    }

    private static void demandAgreement(SchemaDefinition schema, Consumer<Violation> met) {
        for (int seed = 0; seed < COUNT; seed++) {
            Random random = new Random(seed);
            Voyage voyage = new Voyages(random, CLOCK).voyage();
            List<Violation> expected = typed(voyage);

            List<Violation> actual = schema.validator(CLOCK).validate(new Items(random).of(voyage));

            assertThat(actual).as("seed %d: %s", seed, voyage).isEqualTo(expected);
            expected.forEach(met);
        }
    }

    private static List<Violation> typed(Voyage voyage) {
        Violations found = new Violations(CLOCK, true);
        Voyage_Model.INSTANCE.validate(voyage, found);
        return found.toList();
    }

    /** Schemas each of which lacks one thing that the entity declares. */
    private static Map<String, SchemaDefinition> mutants() {
        Map<String, SchemaDefinition> mutants = new LinkedHashMap<>();
        for (int i = 0; i < SCHEMA.fields().size(); i++) {
            FieldSchema field = SCHEMA.fields().get(i);
            for (Map.Entry<String, FieldSchema> changed : changed(field).entrySet()) {
                List<FieldSchema> fields = new ArrayList<>(SCHEMA.fields());
                fields.set(i, changed.getValue());
                mutants.put(field.name() + " without " + changed.getKey(), with(fields, SCHEMA.embedded()));
            }
        }
        List<EmbeddedSchema> embedded = SCHEMA.embedded().stream()
                .map(record -> new EmbeddedSchema(record.name(), false, record.type(), record.reader(), record.parts()))
                .toList();
        mutants.put("required record", with(SCHEMA.fields(), embedded));
        mutants.put(
                "rule of the whole",
                new SchemaDefinition(
                        SCHEMA.entity(), 1, SCHEMA.fields(), SCHEMA.embedded(), false, SCHEMA.reader(), List.of()));
        return mutants;
    }

    private static SchemaDefinition with(List<FieldSchema> fields, List<EmbeddedSchema> embedded) {
        return new SchemaDefinition(
                SCHEMA.entity(), SCHEMA.version(), fields, embedded, false, SCHEMA.reader(), SCHEMA.rules());
    }

    private static Map<String, FieldSchema> changed(FieldSchema field) {
        FieldLimits limits = field.limits();
        Map<String, FieldSchema> changed = new LinkedHashMap<>();
        if (field.isRequired() && !PRIMITIVES.contains(field.name())) {
            changed.put("required", copy(field, false, limits));
        }
        if (limits.minLength() > 0) {
            changed.put("minLength", field.length(0, limits.maxLength()));
        }
        if (limits.maxLength() >= 0) {
            changed.put("maxLength", field.length(limits.minLength(), -1));
        }
        if (limits.min() != null) {
            changed.put("min", field.range(null, limits.max()));
        }
        if (limits.max() != null) {
            changed.put("max", field.range(limits.min(), null));
        }
        if (limits.pattern() != null) {
            changed.put("pattern", field.matching(".*"));
        }
        if (field.type() == ValueType.DECIMAL) {
            changed.put("scale", field.digits(limits.precision(), limits.scale() + 1));
        }
        if (limits.precision() > 0) {
            changed.put("precision", field.digits(limits.precision() + 3, limits.scale()));
        }
        for (int i = 0; i < field.constraints().size(); i++) {
            List<Constraint> kept = new ArrayList<>(field.constraints());
            changed.put(kept.remove(i).toString(), field.keeping(kept.toArray(new Constraint[0])));
        }
        field.constraintsOfParts().keySet().forEach(place -> changed.put(place, field.part(place)));
        if (!field.rules().isEmpty()) {
            changed.put("rules", withoutRules(field));
        }
        return changed;
    }

    private static FieldSchema copy(FieldSchema field, boolean isRequired, FieldLimits limits) {
        return new FieldSchema(
                field.name(),
                field.type(),
                field.form(),
                field.converted(),
                isRequired,
                field.isFilled(),
                limits,
                field.constraints(),
                field.constraintsOfParts(),
                field.rules());
    }

    private static FieldSchema withoutRules(FieldSchema field) {
        return new FieldSchema(
                field.name(),
                field.type(),
                field.form(),
                field.converted(),
                field.isRequired(),
                field.isFilled(),
                field.limits(),
                field.constraints(),
                field.constraintsOfParts(),
                List.of());
    }
}
