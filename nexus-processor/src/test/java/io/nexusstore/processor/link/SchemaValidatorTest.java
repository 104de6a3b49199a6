package io.nexusstore.processor.link;

import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

final class SchemaValidatorTest {

    @Test
    void rejectsTwoEntitiesOnOneTable() {
        assertRejected(
                "[Nexus/DuplicateTable] Entities 'Order' and 'Purchase' share the table 'ORDER'; case does not tell tables "
                        + "apart. Name one of them with @NexusEntity(table = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = /*!*/"ORDER")
                record Purchase(@Id long id) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsDefaultNameThatIndexesOfTwoEntitiesShare() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'ix_order_line_no' of entity 'OrderLine' is already used by entity "
                        + "'Order'. Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Field(indexed = true) int lineNo) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record OrderLine(@Id long id, @Field(indexed = /*!*/true) int no) {}
                """);
    }

    @Test
    void rejectsIndexCalledLikeTheTableOfAnotherEntity() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'Product' of entity 'Order' is already used by the table of entity "
                        + "'Product'. Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                @Index(fields = "no", name = /*!*/"Product")
                record Order(@Id long id, int no) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Product(@Id long id) {}
                """);
    }

    @Test
    void rejectsNameThatIndexesOfTwoEntitiesShare() {
        assertRejected(
                "[Nexus/DuplicateIndexName] The index name 'by_name' of entity 'Purchase' is already used by entity 'Order'. "
                        + "Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                @Index(fields = "name", name = /*!*/"by_name")
                record Purchase(@Id long id, String name) {}
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                @Index(fields = "name", name = "by_name")
                record Order(@Id long id, String name) {}
                """);
    }
}
