package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class MisplacedReaderTest {

    @Test
    void rejectsIdInRecordThatIsNoEntity() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Id on 'id' has no effect, since 'Order' is not an entity. "
                        + "Annotate 'Order' with @NexusEntity, or remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                record Order(/*!*/@Id long id, @Field(maxLength = 5) String name) {}
                """);
    }

    @Test
    void rejectsIndexOnRecordThatIsNoEntity() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Index on 'Order' has no effect, since 'Order' is not an entity. "
                        + "Annotate 'Order' with @NexusEntity, or remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                /*!*/@Index(fields = "id")
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsFieldOfClass() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Version on 'version' has no effect, since 'Order' is not a record. "
                        + "Remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                class Order {
                    /*!*/@Version long version;
                }
                """);
    }

    @Test
    void rejectsStaticFieldOfEntity() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @Field on 'LIMIT' has no effect, since it is a static field, not a component of "
                        + "the record. Remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id) {
                    /*!*/@Field static final int LIMIT = 5;
                }
                """);
    }

    @Test
    void namesTheWaysOfRulesOnRecordsThatAreNoEntities() {
        assertRejected(
                "[Nexus/MisplacedAnnotation] @ValidatedBy on 'Line' has no effect, since 'Line' is not an entity. Name an "
                        + "EntityRule on the entity that holds it, check it in the constructor of 'Line', or annotate 'Line' with "
                        + "@NexusEntity.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Json Line line) {
                    /*!*/@ValidatedBy(Object.class) record Line(int count) {}
                }
                """);
    }
}
