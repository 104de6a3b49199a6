package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartValidatorTest {

    private static final String TYPES =
            "Use String, a primitive or its box, an enum, BigDecimal, BigInteger, UUID, byte[], a "
                    + "type of java.time that has a column, a record without type parameters, or a List, Set or Map of these.";

    @Test
    void rejectsElementThatJsonHasNoFormFor() {
        assertRejected(
                "[Nexus/UnsupportedPart] Component 'lines' of entity 'Order' is of type 'List<Set<Object>>', and JSON has no "
                        + "form for its element 'Object'. " + TYPES,
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, List<Set<Object>> /*!*/lines) {}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<Customer> /*!*/held",
                "Map<Long, List<Customer>> /*!*/held",
                "@Json Customer /*!*/held",
                "@Json Wallet /*!*/held"
            })
    void rejectsEntityInside(String component) {
        assertRejected(
                "[Nexus/EntityType] Component 'held' of entity 'Order' holds 'Customer', which is an entity and has rows of its "
                        + "own. Keep its id instead, or a record that is no entity.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, %s) {}
                """.formatted(component),
                """
                package shop;
                record Wallet(Customer owner) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Customer(@Id long id) {}
                """);
    }

    @Test
    void rejectsSealedTypeInside() {
        assertRejected(
                "[Nexus/SealedType] Component 'shapes' of entity 'Order' holds the sealed type 'Order.Shape', whose forms have "
                        + "no components in common. Use one record with an enum that tells the forms apart, an entity for "
                        + "each form, or @Convert.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, List<Order.Shape> /*!*/shapes) {
                    sealed interface Shape {}
                    record Dot() implements Shape {}
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Field(/*!*/column = \"xx\") String text; @Field(column)",
                "@Field(/*!*/maxLength = 3) String text; @Field(maxLength)",
                "@Field(/*!*/min = \"3\") int text; @Field(min)",
                "@Field(required = true, /*!*/pattern = \"a+\") String text; @Field(pattern)",
                "@Field(/*!*/indexed = true) String text; @Field(indexed)",
                "@Field(/*!*/caseFolded = true) String text; @Field(caseFolded)",
                "@Embedded(/*!*/prefix = \"x_\") Inner text; @Embedded(prefix)",
                "/*!*/@ValidatedBy(Order.Short.class) String text; @ValidatedBy"
            })
    void warnsAboutWhatHasNoEffectInJson(String sample) {
        String[] parts = sample.split("; ");
        assertWarned(
                "[Nexus/IdleInJson] " + parts[1]
                        + " on component 'text' of record 'Order.Line' has no effect in component 'lines' of "
                        + "entity 'Order', which stores the record as JSON. Remove it; what must hold everywhere, the "
                        + "constructor of 'Order.Line' can check.",
                json(valueMarked(parts[0])));
    }

    @Test
    void warnsOnceAboutRecordThatIsMetTwice() {
        assertWarned(
                "[Nexus/IdleInJson] @Field(maxLength) on component 'text' of record 'Order.Line' has no effect in component 'lines' of "
                        + "entity 'Order', which stores the record as JSON. Remove it; what must hold everywhere, the "
                        + "constructor of 'Order.Line' can check.",
                json(valueMarked("@Field(/*!*/maxLength = 3) String text"))
                        .replace("List<Line> lines", "Map<String, List<Set<Line>>> lines"));
    }

    @Test
    void isSilentAboutItWhereAsked() {
        assertAccepted(json("@SuppressWarnings(\"nexus:IdleInJson\") @Field(maxLength = 3) String text"));
        assertAccepted(json("@Field(required = true) String text"));
        assertAccepted(json("@Embedded Inner text"));
        assertAccepted(json("@Json Inner text"));
    }

    @Test
    void rejectsConverterInJson() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Convert on 'text' has no effect, since component 'lines' of entity 'Order' stores "
                        + "'Order.Line' as JSON. Remove the annotation.",
                json("/*!*/@Convert(Order.Codes.class) String text"));
    }

    @Test
    void rejectsVersionInJson() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Version on 'text' has no effect, since 'Line' is not an entity. Annotate 'Line' "
                        + "with @NexusEntity, or remove the annotation.",
                json("/*!*/@Version int text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "int", "byte[]"})
    void rejectsJsonOnWhatHasAColumn(String type) {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Json on 'text' has no effect, since columns hold a '" + type
                        + "' as it is. Remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, /*!*/@Json %s text) {}
                """.formatted(type));
    }

    /** A value in an annotation is pointed at, not the name before it. */
    private static String valueMarked(String component) {
        return component.replaceAll("/\\*!\\*/(\\w+) = ", "$1 = /*!*/");
    }

    private static String json(String component) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import io.nexusstore.validation.FieldRule;
               import io.nexusstore.value.ValueConverter;
               import java.util.*;
               @NexusEntity
               public record Order(@Id long id, List<Line> lines) {
                   public record Line(REPLACED) {}
                   public record Inner(int a) {}
                   static final class Short implements FieldRule<String> {
                       public String expectation(String value) { return "short"; }
                   }
                   public static final class Codes implements ValueConverter<String, String> {
                       public String toStored(String value) { return value; }
                       public String fromStored(String stored) { return stored; }
                   }
               }
               """.replace("REPLACED", component);
    }

    @Test
    void rejectsComponentOfRecordThatJsonHasNoFormFor() {
        assertRejected(
                "[Nexus/UnsupportedPart] Component 'lines' of entity 'Order' is of type 'List<Line>', and JSON has no form for "
                        + "its component 'locale' of type 'Locale'. " + TYPES,
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                record Line(String text, Locale locale) {}
                @NexusEntity
                record Order(@Id long id, List<Line> /*!*/lines) {}
                """);
    }

    @Test
    void rejectsKeyThatMayBeNull() {
        assertRejected(
                "[Nexus/UnsupportedPart] Component 'lines' of entity 'Order' is of type 'Map<String, String>', and JSON has no "
                        + "form for its key '@Nullable String'. Remove @Nullable.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusEntity
                record Order(@Id long id, Map<@Nullable String, String> /*!*/lines) {}
                """);
    }

    @Test
    void rejectsKeyThatIsNoName() {
        assertRejected(
                "[Nexus/UnsupportedPart] Component 'lines' of entity 'Order' is of type 'Map<Double, String>', and JSON has no "
                        + "form for its key 'Double'. Use String, an enum, UUID, Integer, Long, Short or Byte as key.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, Map<Double, String> /*!*/lines) {}
                """);
    }

    @Test
    void rejectsRecordThatHoldsItself() {
        assertRejected(
                "[Nexus/RecursiveRecord] Component 'root' of entity 'Order' holds record 'Node' inside of itself, so that its "
                        + "size has no bound. Make the record an entity, and hold the id of the inner one.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                record Node(String text, Map<String, List<Node>> children) {}
                @NexusEntity
                record Order(@Id long id, @Json Node /*!*/root) {}
                """);
    }

    @Test
    void rejectsRecordThatDoesNotSayHowItIsStored() {
        assertRejected(
                "[Nexus/UndecidedRecord] Component 'address' of entity 'Order' is of the record type 'Address' and does not "
                        + "say how it is stored. Annotate it with @Embedded for a column for each of its components, or with "
                        + "@Json for one column of all.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                record Address(String street) {}
                @NexusEntity
                record Order(@Id long id, Address /*!*/address) {}
                """);
    }

    @Test
    void rejectsElementThatIsOutOfReach() {
        assertRejected(
                "[Nexus/InaccessibleType] Component 'states' of entity 'Order' is of type 'Order.State', which generated code "
                        + "cannot reach. Widen the type's access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, Set<Order.State> /*!*/states) {
                    private enum State { OPEN }
                }
                """);
    }

    @Test
    void suggestsTheInterfaceInsteadOfTheClass() {
        assertRejected(
                "[Nexus/CollectionClass] Component 'lines' of entity 'Order' is of type 'ArrayList<String>', but collections are stored "
                        + "as List, Set or Map. Use 'List<String>'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, ArrayList<String> /*!*/lines) {}
                """);
    }

    @Test
    void rejectsIndexOnCollection() {
        assertRejected(
                "[Nexus/UnorderedIndex] Component 'tags' of entity 'Order' is of type 'List<String>', whose values have no "
                        + "order, so that no index can hold it. Remove it from the index, or keep what is looked for in a "
                        + "component of its own.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, @Field(unique = /*!*/true) List<String> tags) {}
                """);
    }

    @Test
    void rejectsCollectionAmongTheFieldsOfAnIndex() {
        assertRejected(
                "[Nexus/UnorderedIndex] Component 'tags' of entity 'Order' is of type 'Set<String>', whose values have no "
                        + "order, so that no index can hold it. Remove it from the index, or keep what is looked for in a "
                        + "component of its own.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                @Index(fields = {"name", /*!*/"tags"})
                record Order(@Id long id, String name, Set<String> tags) {}
                """);
    }

    @Test
    void rejectsCollectionAsId() {
        assertRejected(
                "[Nexus/UnsupportedIdType] The id 'id' of entity 'Order' is of type 'List<String>'. Use String, int, Integer, "
                        + "long, Long, UUID, or an @Embedded record of these.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id /*!*/List<String> id) {}
                """.replace("@Id /*!*/List<String> id", "@Id List<String> /*!*/id"));
    }

    @Test
    void acceptsPartsOfEachType() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                @NexusEntity
                record Order(
                        @Id long id, List<Boolean> a, List<Byte> b, List<Short> c, List<Integer> d, List<Long> e,
                        List<Float> f, List<Double> g, List<Character> h, List<DayOfWeek> i, List<Instant> j,
                        List<UUID> k, List<byte[]> l, List<BigDecimal> m, List<BigInteger> n, List<LocalDate> o,
                        List<LocalTime> p, List<LocalDateTime> q, List<OffsetDateTime> r, List<Duration> s,
                        Map<Byte, List<Set<Map<Short, String>>>> t, List<Order.Everything> u,
                        @Json Order.Everything v) {
                    record Everything(
                            boolean a, byte b, short c, int d, long e, float f, double g, char h, Integer i, Double j,
                            DayOfWeek k, Instant l, byte[] m, List<Everything.Inner> values, Inner property) {
                        record Inner(String type, Map<DayOfWeek, Long> create) {}
                    }
                }
                """);
    }
}
