package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;

final class IndexValidatorTest {

    @Test
    void rejectsIndexOnUnknownField() {
        assertRejected(
                "[Nexus/UnknownIndexField] An index of entity 'Order' names 'custommer', which is no component. "
                        + "Did you mean 'customer'?",
                order("@Index(fields = {\"code\", /*!*/\"custommer\"})"));
    }

    @Test
    void suggestsTheComponentOfAColumn() {
        assertRejected(
                "[Nexus/UnknownIndexField] An index of entity 'Order' names 'placed_at', which is no component. "
                        + "Did you mean 'placedAt'?",
                order("@Index(fields = /*!*/\"placed_at\")"));
    }

    @Test
    void suggestsNothingWhereNothingIsNear() {
        assertRejected(
                "[Nexus/UnknownIndexField] An index of entity 'Order' names 'warehouse', which is no component.",
                order("@Index(fields = /*!*/\"warehouse\")"));
    }

    @Test
    void namesWhatIsInAnEmbeddedRecord() {
        assertRejected(
                "[Nexus/UnknownIndexField] An index of entity 'Order' names 'home', which is an embedded record. Name what is "
                        + "in it, such as 'home.city'.",
                homes("@Index(fields = /*!*/\"home\")"));
    }

    @Test
    void saysThatARecordIsStoredAsJson() {
        assertRejected(
                "[Nexus/UnknownIndexField] An index of entity 'Order' names 'work.city', which is inside of 'work', which is "
                        + "stored as JSON. Keep what is looked for in a component of its own.",
                homes("@Index(fields = /*!*/\"work.city\")"));
    }

    private static String homes(String annotation) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               %s
               record Order(@Id long id, @Embedded Home home, @Json Home work) {
                   record Home(@Field(required = true) String city, String street) {}
               }
               """.formatted(annotation);
    }

    @Test
    void rejectsIndexWithoutFields() {
        assertRejected(
                "[Nexus/EmptyIndex] An index of entity 'Order' has no fields. Name at least one component.",
                order("/*!*/@Index(fields = {})"));
    }

    @Test
    void rejectsFieldThatStandsTwice() {
        assertRejected(
                "[Nexus/DuplicateIndexField] An index of entity 'Order' names 'code' twice. Name each component once.",
                order("@Index(fields = {\"code\", \"customer\", /*!*/\"code\"})"));
    }

    @Test
    void rejectsNameThatTwoIndexesShare() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'By_Code' of entity 'Order' is already used by another index of the "
                        + "same entity. Rename one of them.",
                order("@Indexes({@Index(fields = \"code\", name = \"by_code\"), "
                        + "@Index(fields = \"customer\", name = /*!*/\"By_Code\")})"));
    }

    @Test
    void rejectsDefaultNameThatTwoIndexesShare() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'ix_line_a_b' of entity 'Line' is already used by another index of "
                        + "the same entity. Rename one of them.",
                line("@Index(fields = {\"a\", \"b\"})", "indexed = /*!*/true"));
    }

    @Test
    void acceptsUniqueIndexBesideOneThatIsNot() {
        assertAccepted(line("@Index(fields = {\"a\", \"b\"})", "unique = true"));
    }

    @Test
    void rejectsNameThatIsTheDefaultOfAnother() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'IX_line_a_b' of entity 'Line' is already used by another index of "
                        + "the same entity. Rename one of them.",
                line("@Index(fields = \"b\", name = /*!*/\"IX_line_a_b\")", "indexed = true"));
    }

    @Test
    void rejectsNameOfTheTable() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'Line' of entity 'Line' is already used by the table of the same "
                        + "entity. Rename one of them.",
                line("@Index(fields = \"b\", name = /*!*/\"Line\")", "indexed = true"));
    }

    private static String line(String annotation, String field) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               %s
               record Line(@Id long id, String a, String b, @Field(%s) String a_b) {}
               """.formatted(annotation, field);
    }

    @Test
    void pointsAtTheRecordWhereJavacKnowsNoPlaceOfARepeatedAnnotation() {
        assertRejected(
                "[Nexus/EmptyIndex] An index of entity 'Order' has no fields. Name at least one component.", """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                @Index(fields = "code")
                @Index(fields = {})
                /*!*/record Order(@Id long id, String code) {}
                """);
    }

    @Test
    void warnsOfIndexOnId() {
        assertWarned(
                "[Nexus/RedundantIndex] The index on 'id' of entity 'Order' does nothing that the primary key does not. "
                        + "Remove it.",
                order("/*!*/@Index(fields = \"id\", unique = true)"));
    }

    @Test
    void warnsOfIndexedAndUniqueField() {
        assertWarned(
                "[Nexus/RedundantIndex] The index on 'code' of entity 'Order' does nothing that 'unique = true' does not. "
                        + "Remove it.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Field(unique = true, indexed = /*!*/true) String code) {}
                """);
    }

    @Test
    void warnsOfTwoIndexesOnTheSameFields() {
        assertWarned(
                "[Nexus/RedundantIndex] The index on 'code', 'customer' of entity 'Order' does nothing that the other index on "
                        + "the same does not. Remove it.",
                order("@Indexes({@Index(fields = {\"code\", \"customer\"}), "
                        + "/*!*/@Index(fields = {\"code\", \"customer\"})})"));
    }

    @Test
    void acceptsIndexesThatDifferInOrder() {
        assertAccepted(order("@Index(fields = {\"code\", \"customer\"})\n@Index(fields = {\"customer\", \"code\"})"));
    }

    @Test
    void rejectsIndexesWithOneFinder() {
        assertRejected(
                "[Nexus/NameClash] The finders by 'a', 'bAndC' and by 'aAndB', 'c' of entity 'Order' would both become "
                        + "'findByAAndBAndC' in generated code. Rename one of the components.",
                finders("String"));
    }

    @Test
    void acceptsIndexesWithOneFinderForOtherTypes() {
        assertAccepted(finders("int").replace("/*!*/", ""));
    }

    private static String finders(String type) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               @Indexes({@Index(fields = {"a", "bAndC"}), /*!*/@Index(fields = {"aAndB", "c"}, unique = true)})
               record Order(@Id long id, String a, String bAndC, String aAndB, REPLACED c) {}
               """.replace("REPLACED", type);
    }

    private static String order(String annotation) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import java.time.Instant;
               @NexusEntity
               %s
               record Order(@Id long id, String code, String customer, Instant placedAt) {}
               """.formatted(annotation);
    }
}
