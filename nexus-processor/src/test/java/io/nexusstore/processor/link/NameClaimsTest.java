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
    void acceptsAnotherStem() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(generatedName = "Purchase")
                record Order(@Id long id) {}
                """, HAND_WRITTEN);
    }
}
