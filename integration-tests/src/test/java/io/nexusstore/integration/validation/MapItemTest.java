package io.nexusstore.integration.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.Violation;
import io.nexusstore.integration.entity.Booking;
import io.nexusstore.integration.entity.Booking_Model;
import io.nexusstore.integration.entity.Span_Model;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.SchemaValidator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with a map that is no fault of an entity. */
final class MapItemTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);
    private static final SchemaDefinition SCHEMA = Voyage_Model.INSTANCE.schema();

    @ParameterizedTest
    @CsvSource({
        // field, missing, null, wrong type
        "title, missing, required, type",
        "crew, missing, required, type",
        "from, missing, required, type",
        "stops, missing, required, type",
        "kind, missing, required, type",
        "contact, NotNull, NotNull, type",
        "depth, '', '', type",
        "to, '', '', type",
        "cargo, '', '', type",
        "season, '', '', type",
        "createdAt, '', '', type",
        "version, '', required, type",
    })
    void missingNullAndWrongType_areThreeThings(String field, String missing, String isNull, String wrong) {
        Map<String, @Nullable Object> item = sound();
        item.remove(field);
        assertThat(constraints(item)).isEqualTo(missing.isEmpty() ? List.of() : List.of(field + " " + missing));

        item.put(field, null);
        assertThat(constraints(item)).isEqualTo(isNull.isEmpty() ? List.of() : List.of(field + " " + isNull));

        item.put(field, new StringBuilder("secret"));
        assertThat(constraints(item)).containsExactly(field + " " + wrong);
    }

    @Test
    void missingNullAndWrongType_areThreeThingsInsideOfValues() {
        Map<String, @Nullable Object> item = sound();
        Map<String, @Nullable Object> from = new HashMap<>();
        from.put("zip", 5);
        from.put("berth", Arrays.asList("no", "map"));
        item.put("from", from);
        Map<String, @Nullable Object> hold = new LinkedHashMap<>();
        hold.put("name", null);
        hold.put("marks", List.of("ok", 7, "long", Map.of()));
        hold.put("worth", "1.5");
        item.put("holds", List.of(hold));
        item.put("stock", Map.of("secret", "5", "ok", 0));
        item.put("decks", List.of(3, "4", 5L, 1L << 40));

        assertThat(constraints(item))
                .containsExactlyInAnyOrder(
                        "from.city missing",
                        "from.berth type",
                        "from.zip type",
                        "decks[1] type",
                        "decks[3] type",
                        "stock[*] type",
                        "stock[*]<key> Size",
                        "stock[*] Positive",
                        "holds[0].name required",
                        "holds[0].count missing",
                        "holds[0].marks[1] type",
                        "holds[0].marks[2] Size",
                        "holds[0].marks[3] type",
                        "holds[0].worth type");
    }

    @Test
    void messages_neverRepeatAValue() {
        Map<String, @Nullable Object> item = sound();
        item.keySet().forEach(name -> item.put(name, "secret\u0000"));
        item.put("secret\u0000", "secret");

        assertThat(SCHEMA.strict().validator().validate(item))
                .hasSizeGreaterThan(25)
                .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("secret"));
    }

    @Test
    void messages_sayWhatIsExpectedAndWhatIsThere() {
        Map<String, @Nullable Object> item = sound();
        item.put("crew", "2");
        item.put("tide", 1_000);
        item.put("departed", "yesterday");
        item.put("stops", Map.of());
        item.remove("title");

        assertThat(SCHEMA.validator().validate(item))
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'title' must be present but is missing.",
                        "Field 'crew' must be a whole number of 32 bits but is a text.",
                        "Field 'tide' must be a whole number of 8 bits but is one of more bits.",
                        "Field 'departed' must be an instant within the years 1 to 9999 but is another text.",
                        "Field 'stops' must be a list but is a map.");
    }

    @Test
    void messages_sayWhyANumberIsNone() {
        Map<String, @Nullable Object> item = sound();
        item.put("depth", new BigDecimal("1.00"));
        item.put("tide", 1.5);
        item.put("ratio", Long.MAX_VALUE);
        item.put("price", "dear");
        item.put("tonnage", new BigDecimal("3.00"));

        assertThat(SCHEMA.validator().validate(item))
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'depth' must be a whole number of 64 bits but is of a type with fractions.",
                        "Field 'tide' must be a whole number of 8 bits but is of a type with fractions.",
                        "Field 'ratio' must be a finite number but is a whole number that would not keep its value.",
                        "Field 'price' must be a number of precision 8 and scale 2 but is another text.",
                        "Field 'tonnage' must be a whole number of at most 5 plain digits but is a number of another"
                                + " kind.");
    }

    @Test
    void keysThatStandForOneKey_areAViolation() {
        Map<String, @Nullable Object> item = sound();
        Map<Object, List<String>> notes = new LinkedHashMap<>();
        notes.put(1, List.of("a"));
        notes.put("1", List.of("b"));
        notes.put("01", List.of());
        notes.put("2", List.of("c"));
        item.put("notes", notes);

        assertThat(SCHEMA.validator().validate(item))
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'notes[1]' must be the only entry for its key but is one of several.",
                        "Field 'notes[1]' must be the only entry for its key but is one of several.");
    }

    @Test
    void unknownNames_areViolationsOfStrictSchemasOnly() {
        Map<String, @Nullable Object> item = sound();
        item.put("titel", "a");
        item.put("not a name", "b");
        Map<String, Object> from = new LinkedHashMap<>(Map.of("city", "Hull"));
        from.put("town", 1);
        item.put("from", from);
        Map<Object, Object> cargo = new LinkedHashMap<>(Map.of("name", "tea", "count", 1, "marks", List.of()));
        cargo.put(5, 5);
        item.put("cargo", cargo);

        assertThat(constraints(item)).isEmpty();
        assertThat(constraints(SCHEMA.strict().validator(), item))
                .containsExactlyInAnyOrder("titel unknown", "* unknown", "from.town unknown", "cargo.* unknown");
    }

    @Test
    void numbers_countWhereTheTypeHoldsThemExactly() {
        Map<String, @Nullable Object> item = sound();
        item.put("crew", BigInteger.TWO);
        item.put("depth", -5);
        item.put("ratio", 5);
        item.put("speed", 5.1);
        item.put("price", 7.5);
        assertThat(constraints(item)).isEmpty();

        item.put("crew", 2.0);
        item.put("depth", new BigDecimal("-5"));
        item.put("ratio", (1L << 53) + 1);
        item.put("price", 7.555);
        item.put("tonnage", "1".repeat(1_000_000));
        assertThat(constraints(item))
                .containsExactly(
                        "crew type", "depth type", "ratio type", "price domain", "price Digits", "tonnage type");
    }

    @Test
    void recordInAMap_isJudgedLikeAMap() {
        Map<String, @Nullable Object> item = sound();
        item.put("cargo", new Voyage.Cargo("tea", 1, null, Set.of("a"), null, null));
        assertThat(constraints(item)).isEmpty();

        item.put("holds", List.of(new Voyage.Cargo(" ", 10, null, Set.of("long"), Double.NaN, null)));
        assertThat(constraints(item))
                .containsExactly(
                        "holds[0].worth domain",
                        "holds[0].name NotBlank",
                        "holds[0].count Max",
                        "holds[0].marks[0] Size");
    }

    @Test
    void embeddedRecordInAMap_isJudgedLikeAMap() {
        Map<String, @Nullable Object> item = sound();
        item.put("from", new Voyage.Port("Hull", null, null));
        assertThat(constraints(item)).isEmpty();

        item.put("from", new Voyage.Port(" ", null, "a\u0000"));
        assertThat(constraints(item)).containsExactly("from.city NotBlank", "from.zip domain");

        Booking.Key id = new Booking.Key("h", new UUID(1, 2), new Booking.Place(1, 2));
        SchemaValidator validator = Booking_Model.INSTANCE.schema().validator();
        assertThat(validator.validate(Map.of("id", id, "ticket", 3, "guest", new Booking.Guest("Ann", null, null))))
                .isEmpty();
        assertThat(constraints(
                        validator,
                        Map.of("id", id, "ticket", 3, "guest", new Booking.Guest("a".repeat(41), null, null))))
                .containsExactly("guest.name maxLength");
        assertThat(constraints(validator, Map.of("id", new Booking.Place(1, 2), "ticket", 3, "guest", id)))
                .containsExactly("id type", "guest type");
    }

    @Test
    void constructorOfAnEmbeddedRecordThatRefuses_isBlamed() {
        Map<String, Object> place = Map.of("row", 1, "seat", 2);
        Map<String, Object> id = Map.of("house", "h", "show", new UUID(1, 2), "place", place);
        Map<String, Instant> backward = Map.of("from", Instant.EPOCH, "until", Instant.EPOCH.minusSeconds(1));
        Map<String, Object> item =
                Map.of("id", id, "ticket", 3, "guest", Map.of("name", "Ann", "stay", backward), "stay", backward);

        assertThat(Booking_Model.INSTANCE.schema().validator().validate(item))
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'guest.stay' must be what the constructor of 'Stay' accepts but is refused with"
                                + " IllegalArgumentException.",
                        "Field 'stay' must be what the constructor of 'Stay' accepts but is refused with"
                                + " IllegalArgumentException.");
    }

    @Test
    void constructorThatRefuses_isAViolation() {
        assertThat(constraints(Span_Model.INSTANCE.schema().validator(), Map.of("id", "a", "low", 2, "high", 1)))
                .containsExactly(" constructor");
        assertThat(Span_Model.INSTANCE.schema().validator().validate(Map.of("id", "a", "low", 1, "high", 2)))
                .isEmpty();
        assertThat(constraints(Span_Model.INSTANCE.schema().validator(), Map.of("id", "a", "low", 2)))
                .containsExactly("high missing");
    }

    @Test
    void compositeIdsAndRecordsInRecords_areMapsInMaps() {
        Map<String, Object> place = Map.of("row", 1, "seat", 2);
        Map<String, Object> id = Map.of("house", "h", "show", new UUID(1, 2).toString(), "place", place);
        Map<String, Object> sound = Map.of("id", id, "ticket", 3, "guest", Map.of("name", "Ann"));
        SchemaValidator validator = Booking_Model.INSTANCE.schema().validator();

        assertThat(validator.validate(sound)).isEmpty();
        assertThat(constraints(validator, Map.of("id", Map.of("house", "h"), "guest", Map.of())))
                .containsExactly("id.show missing", "id.place missing", "ticket missing", "guest.name missing");
    }

    private static List<String> constraints(Map<String, ?> item) {
        return constraints(SCHEMA.validator(), item);
    }

    private static List<String> constraints(SchemaValidator validator, Map<String, ?> item) {
        return validator.validate(item).stream()
                .map(violation -> violation.field() + " " + violation.constraint())
                .toList();
    }

    /** Returns an item with nothing wrong in it. */
    private static Map<String, @Nullable Object> sound() {
        for (int seed = 0; ; seed++) {
            Random random = new Random(seed);
            Voyage voyage = new Voyages(random, CLOCK).voyage();
            if (VoyageValidator.validate(voyage).isEmpty()) {
                return new Items(random).of(voyage);
            }
        }
    }
}
