package io.nexusstore.processor.link;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.processor.DiskCompiler;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void rejectsDefaultNameOfAnIndexInAClassFile(@TempDir Path directory) {
        assertRejectedBesideClassFile(
                "ix_order_line_no",
                "package shop; import io.nexusstore.annotation.*; @NexusEntity record Order(@Id long id, @Field(indexed = true) int lineNo) {}",
                "package shop; import io.nexusstore.annotation.*; @NexusEntity record OrderLine(@Id long id, @Field(indexed = /*!*/true) int no) {}",
                directory);
    }

    @Test
    void rejectsDeclaredNameOfAnIndexInAClassFile(@TempDir Path directory) {
        assertRejectedBesideClassFile(
                "BY_NO",
                "package shop; import io.nexusstore.annotation.*; @NexusEntity @Index(fields = \"no\", name = \"by_no\") record Order(@Id long id, int no) {}",
                "package shop; import io.nexusstore.annotation.*; @NexusEntity @Index(fields = \"no\", name = /*!*/\"BY_NO\") record OrderLine(@Id long id, int no) {}",
                directory);
    }

    private static void assertRejectedBesideClassFile(String index, String order, String line, Path directory) {
        assertThat(new DiskCompiler(directory).compile(source(order))).isEmpty();

        var diagnostics =
                new DiskCompiler(directory).offeringAgain("shop.Order").compile(source(line));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/DuplicateIndexName] The index name '" + index
                        + "' of entity 'OrderLine' is already used by entity " + "'Order'. Rename one of them.",
                line);
    }
}
