package io.nexusstore.processor.link;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class NameClaimsTest {

    private static final String HAND_WRITTEN = """
            package shop;
            final class OrderFields {}
            """;

    @Test
    void rejectsGeneratedNameOfTypeInSource() {
        assertRejected(
                "[Nexus/NameTaken] Entity 'Order' needs the name 'OrderFields' for a generated type, but that type already "
                        + "exists. Set @NexusEntity(generatedName = ...) to another stem.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                /*!*/@NexusEntity
                record Order(@Id long id) {}
                """,
                HAND_WRITTEN);
    }

    @Test
    void rejectsGeneratedNameOfAnotherEntity() {
        assertRejected(
                "[Nexus/NameTaken] Entity 'Shop.Order' needs the name 'PurchaseFields' for a generated type, but entity "
                        + "'Purchase' needs it too. Set @NexusEntity(generatedName = ...) to another stem.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Purchase(@Id long id) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                interface Shop {
                    @NexusEntity(generatedName = /*!*/"Purchase")
                    record Order(@Id long id) {}
                }
                """);
    }

    @Test
    void rejectsNamesThatDifferInCaseAlone() {
        assertRejected(
                "[Nexus/NameTaken] Entity 'Shop.Line' needs the name 'ORDERFields' for a generated type, but entity 'Order' "
                        + "needs 'OrderFields', and case does not tell files apart. Set @NexusEntity(generatedName = ...) to "
                        + "another stem.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                interface Shop {
                    @NexusEntity(generatedName = /*!*/"ORDER")
                    record Line(@Id long id) {}
                }
                """);
        assertRejected(
                "[Nexus/NameTaken] Entity 'Order' needs the name 'OrderFields' for a generated type, but there is a type "
                        + "'Orderfields', and case does not tell files apart. Set @NexusEntity(generatedName = ...) to "
                        + "another stem.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                /*!*/@NexusEntity
                record Order(@Id long id) {}
                """,
                HAND_WRITTEN.replace("OrderFields", "Orderfields"));
    }

    @Test
    void acceptsAnotherStem() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(generatedName = "Purchase")
                record Order(@Id long id) {}
                """, HAND_WRITTEN);
    }
}
