package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every family of types that are not stored has its own code and remedy. */
final class TypeRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "int[]; List<Integer>",
                "char[]; String",
                "Byte[]; byte[]",
                "String[]; List<String>",
                "String[][]; List<List<String>>",
                "byte[][]; List<byte[]>"
            })
    void rejectsArrays(String type, String instead) {
        assertRejected(
                "[Nexus/ArrayType] " + component(type)
                        + ", but of all arrays only byte[] is stored. Use '%s'.".formatted(instead),
                order(type));
    }

    @ParameterizedTest
    @CsvSource({"Optional<Instant>, Instant", "OptionalInt, Integer", "OptionalLong, Long", "OptionalDouble, Double"})
    void rejectsOptionals(String type, String instead) {
        assertRejected(
                "[Nexus/OptionalType] " + component(type)
                        + ", but what is absent is null in a record. Use '@Nullable %s'.".formatted(instead),
                order(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Date; which changes in place; Instant",
                "Calendar; which changes in place; Instant",
                "ZonedDateTime; whose instant changes with the rules of its zone; OffsetDateTime",
                "OffsetTime; which databases have no type for; LocalTime",
                "Year; which databases have no type for; int",
                "YearMonth; which databases have no type for; LocalDate",
                "Period; which has no fixed length; int",
                "ZoneId; which databases have no type for; String"
            })
    void rejectsTimesThatAreNotStored(String type, String reason, String instead) {
        assertRejected(
                "[Nexus/UnsupportedTime] %s, %s. Use '%s'.".formatted(component(type), reason, instead), order(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ArrayList<String>; List<String>",
                "Queue<String>; List<String>",
                "Hashtable<String, Long>; Map<String, Long>",
                "Collection<Integer>; List<Integer>",
                "SortedSet<String>; Set<String>",
                "EnumMap<Thread.State, String>; Map<Thread.State, String>"
            })
    void rejectsClassesOfCollections(String type, String instead) {
        assertRejected(
                "[Nexus/CollectionClass] " + component(type)
                        + ", but collections are stored as List, Set or Map. Use '%s'.".formatted(instead),
                order(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "List<?>; List<String>",
                "Set<? extends Number>; List<String>",
                "Map<String, ?>; Map<String, Integer>"
            })
    void rejectsCollectionsThatDoNotTellWhatIsInThem(String type, String example) {
        assertRejected(
                "[Nexus/RawCollection] %s, which does not tell what is in it. Name the types, as in '%s'."
                        .formatted(component(type), example),
                order(type));
    }

    @Test
    void rejectsRawCollection() {
        assertRejected(
                "[Nexus/RawCollection] " + component("List")
                        + ", which does not tell what is in it. Name the types, as in 'List<String>'.",
                order("@SuppressWarnings(\"rawtypes\") List"));
    }

    @Test
    void rejectsSealedType() {
        assertRejected(
                "[Nexus/SealedType] Component 'part' of entity 'Order' holds the sealed type 'Order.Payment', whose forms have "
                        + "no components in common. Use one record with an enum that tells the forms apart, an entity for each "
                        + "form, or @Convert.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, Payment /*!*/part) {
                    sealed interface Payment {}
                    record Cash() implements Payment {}
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "Object, ''",
        "Comparable<String>, ''",
        "Runnable, ''",
        "CharSequence, Did you mean 'String'? ",
        "Number, Did you mean 'BigDecimal'? "
    })
    void rejectsTypesWhoseValuesAreOfAnyClass(String type, String suggestion) {
        assertRejected(
                ("[Nexus/AbstractType] %s, whose values can be of any class. %sUse the type that its values have, or make it "
                                + "one that is stored with @Convert.")
                        .formatted(component(type), suggestion.isEmpty() ? "" : suggestion.strip() + " "),
                order(type));
    }

    @Test
    void rejectsEntityAsComponent() {
        assertRejected(
                "[Nexus/EntityType] Component 'part' of entity 'Order' holds 'Order', which is an entity and has rows of its own. Keep its id "
                        + "instead, or a record that is no entity.",
                order("Order"));
    }

    @ParameterizedTest
    @CsvSource({
        "StringBuilder, Did you mean 'String'?",
        "java.util.concurrent.atomic.AtomicLong, Did you mean 'long'?",
        "Locale, Did you mean 'String'?"
    })
    void suggestsTheStorableTypeThatIsMeant(String type, String suggestion) {
        assertRejected(
                "[Nexus/UnsupportedType] " + component(type.substring(type.lastIndexOf('.') + 1))
                        + ", which cannot be stored. " + suggestion
                        + " Use String, a primitive or its box, BigDecimal, BigInteger, an enum, UUID, byte[], Instant, "
                        + "LocalDate, LocalTime, LocalDateTime, OffsetDateTime or Duration, or a List, Set or Map of these; or "
                        + "make it one of these with @Convert.",
                order(type));
    }

    @Test
    void makesNoSuggestionForTypesOfUsersWithSuchNames() {
        assertRejected(
                "[Nexus/UnsupportedType] " + component("Order.Date")
                        + ", which cannot be stored. Use String, a primitive or its box, BigDecimal, BigInteger, an enum, "
                        + "UUID, byte[], Instant, LocalDate, LocalTime, LocalDateTime, OffsetDateTime or Duration, or a "
                        + "List, Set or Map of these; or make it one of these with @Convert.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, Date /*!*/part) {
                    static final class Date {}
                }
                """);
    }

    @Test
    void warnsOfEnumWithoutConstants() {
        assertWarned(
                "[Nexus/EmptyEnum] Component 'part' of entity 'Order' is of the enum 'Order.State', which has no constants, "
                        + "so that it is always null. Declare one.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, State /*!*/part) {
                    enum State {}
                }
                """);
    }

    private static String component(String type) {
        return "Component 'part' of entity 'Order' is of type '" + type + "'";
    }

    private static String order(String type) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                import java.time.*;
                import java.util.*;
                @NexusEntity
                record Order(@Id long id, %s /*!*/part) {}
                """.formatted(type);
    }
}
