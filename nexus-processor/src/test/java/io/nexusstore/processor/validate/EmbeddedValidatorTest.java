package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class EmbeddedValidatorTest {

    @Test
    void namesTheWaysOfRulesOnEmbeddedRecords() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @ValidatedBy on 'place' has no effect, since no rule judges an embedded record as a "
                        + "whole. Name rules on the components of 'Order.Place', or an EntityRule<Order> on the entity.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded /*!*/@ValidatedBy(Object.class) Place place) {
                    record Place(int row) {}
                }
                """);
    }

    @Test
    void rejectsPlaceholderThatDoesNotExist() {
        assertRejected(
                "[Nexus/InvalidName] The prefix of component 'spot' of entity 'Order' is '{nam}_', which has a placeholder that "
                        + "does not exist. Write {name} for the name of the component.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded(prefix = /*!*/"{nam}_") Spot spot) {
                    record Spot(int row, int seat) {}
                }
                """);
    }

    @Test
    void rejectsTypeThatIsNoRecord() {
        assertRejected(
                "[Nexus/EmbeddedType] Component 'count' of entity 'Order' is embedded, but its type 'int' is not a record. "
                        + "Remove @Embedded, or declare it as a record.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded int /*!*/count) {}
                """);
    }

    @Test
    void rejectsClass() {
        assertRejected(
                "[Nexus/EmbeddedType] Component 'at' of entity 'Order' is embedded, but its type 'Order.Spot' is not a "
                        + "record. Remove @Embedded, or declare it as a record.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Spot /*!*/at) {
                    static final class Spot {}
                }
                """);
    }

    @Test
    void rejectsGenericRecord() {
        assertRejected(
                "[Nexus/EmbeddedType] Component 'both' of entity 'Order' is embedded, but its type 'Order.Pair<Integer>' has "
                        + "type parameters. Embed a record without any.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Pair<Integer> /*!*/both) {
                    record Pair<V>(V left, V right) {}
                }
                """);
    }

    @Test
    void rejectsRecordWithoutComponents() {
        assertRejected(
                "[Nexus/EmbeddedType] Component 'mark' of entity 'Order' is embedded, but its type 'Order.Mark' has no "
                        + "components to store. Remove the component.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Mark /*!*/mark) {
                    record Mark() {}
                }
                """);
    }

    @Test
    void rejectsEntity() {
        assertRejected(
                "[Nexus/EmbeddedType] Component 'buyer' of entity 'Order' is embedded, but its type 'Customer' is an entity, "
                        + "with rows of its own. Store its id, or embed a record that is none.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Customer /*!*/buyer) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Customer(@Id long id, String name) {}
                """);
    }

    @Test
    void rejectsRecordOutOfReach() {
        assertRejected(
                "[Nexus/InaccessibleType] Component 'spot' of entity 'Order' is of type 'Order.Spot', which generated code "
                        + "cannot reach. Widen the type's access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Spot /*!*/spot) {
                    private record Spot(int x) {}
                }
                """);
    }

    @Test
    void rejectsRecordInItself() {
        assertRejected(
                "[Nexus/EmbeddedCycle] Component 'next' of entity 'Order' embeds 'Order' in itself, which would need columns "
                        + "without end. Remove the component, or store the id of the other one instead.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order /*!*/next) {}
                """);
    }

    @Test
    void rejectsRecordInItselfByWayOfAnother() {
        assertRejected(
                "[Nexus/EmbeddedCycle] Component 'left.right.left' of entity 'Order' embeds 'Left' in itself, which would "
                        + "need columns without end. Remove the component, or store the id of the other one instead.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Left left) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                record Left(int a, @Embedded Right right) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                record Right(int b, @Embedded Left /*!*/left) {}
                """);
    }

    @Test
    void rejectsNullableRecordWhoseComponentsMayAllBeNull() {
        assertRejected(
                "[Nexus/EmbeddedWitness] Component 'to' of entity 'Order' may be null, and so may each component of "
                        + "'Order.Address', so that rows would not tell none from an empty one. Make 'to' required, or one "
                        + "component of 'Order.Address'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Address /*!*/to) {
                    record Address(String city, Integer zip) {}
                }
                """);
    }

    @Test
    void acceptsWitnessOfEachKind() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(
                        @Id long id,
                        @Embedded Primitive a,
                        @Embedded Required b,
                        @Embedded Nested c,
                        @Embedded @Field(required = true) Bare d) {
                    record Primitive(String city, int zip) {}
                    record Required(@Field(required = true) String city, Integer zip) {}
                    record Nested(String city, @Embedded @Field(required = true) Primitive inner) {}
                    record Bare(String city) {}
                }
                """);
    }

    @Test
    void rejectsRoleInsideEmbeddedRecord() {
        assertRejected(
                "[Nexus/EmbeddedRole] Component 'key.number' of entity 'Order' has @Id, but stands in an embedded record. "
                        + "Put @Id on a component of 'Order' itself, or remove it.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Key key) {
                    record Key(/*!*/@Id long number) {}
                }
                """);
    }

    @Test
    void rejectsVersionThatIsRecord() {
        assertRejected(
                "[Nexus/BadVersionType] The version 'version' of entity 'Order' is of type 'Order.Count'. Use long, int, Long "
                        + "or Integer.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Version @Embedded Order.Count /*!*/version) {
                    record Count(long number) {}
                }
                """);
    }

    @Test
    void rejectsColumnOfWholeRecord() {
        assertRejected(
                "[Nexus/InapplicableConstraint] Component 'to' of entity 'Order' is of type 'Order.Address', which has no "
                        + "column of its own. Remove 'unique'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded @Field(unique = /*!*/true) Order.Address to) {
                    record Address(String city, int zip) {}
                }
                """);
    }

    @Test
    void rejectsColumnsThatMeet() {
        assertRejected(
                "[Nexus/DuplicateColumn] Components 'from.city' and 'to.city' of entity 'Order' share the column 'city'; case "
                        + "does not tell columns apart. Tell them apart with @Embedded(prefix = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(
                        @Id long id,
                        @Embedded(prefix = "") Order.Address from,
                        @Embedded(prefix = "") Order.Address /*!*/to) {
                    record Address(@Field(required = true) String city) {}
                }
                """);
    }

    @Test
    void rejectsNamesThatMeet() {
        assertRejected(
                "[Nexus/NameClash] Components 'to.city' and 'toCity' of entity 'Order' would both become 'TO_CITY' in "
                        + "generated code. Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Address to, String /*!*/toCity) {
                    record Address(@Field(required = true, column = "town") String city) {}
                }
                """);
    }

    @Test
    void reportsFaultInsideRecordOnceThoughEmbeddedTwice() {
        assertRejected(
                "[Nexus/InvalidLength] The minLength of component 'from.city' of entity 'Order' is -1, which is negative. "
                        + "Use 0 or more.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Embedded Order.Address from, @Embedded Order.Address to) {
                    record Address(@Field(minLength = /*!*/-1) String city, int zip) {}
                }
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Parcel(@Id long id, @Embedded Order.Address to) {}
                """);
    }
}
