package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.processor.DiskCompiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameValidatorTest {

    @Test
    void rejectsStemThatLeavesNoRoomInTheNamesOfFiles() {
        assertRejected(
                "[Nexus/LongName] The stem of the types generated for entity 'Order' has 201 bytes, but beyond 200 no room is "
                        + "left in the names of their files. Set @NexusEntity(generatedName = ...) to a shorter one.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(generatedName = /*!*/"%s")
                record Order(@Id long id) {}
                """.formatted("o".repeat(199) + "\u00f6"));
    }

    @Test
    void writesFilesOfTheLongestStem(@TempDir Path directory) {
        var diagnostics = new DiskCompiler(directory).compile(source("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(generatedName = "%s")
                @Index(fields = {"name", "id"})
                record Order(@Id long id, @Field(unique = true, pattern = "a*") String name, @Embedded Spot spot) {
                    record Spot(int row) {}
                }
                """.formatted("o".repeat(200))));

        assertThat(diagnostics).isEmpty();
    }

    @Test
    void acceptsIdentifiersOfAllScripts() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order\u00df(
                        @Id long stra\u00dfe,
                        String \u540d\u524d,
                        String \u0131,
                        @Field(indexed = true) String \uD835\uDCB3,
                        String e\u0301,
                        String $dollar,
                        String __) {}
                """);
    }

    @Test
    void warnsOfNamesThatSomeDatabaseCuts() {
        assertWarned(
                "[Nexus/LongDatabaseName] The column name of component 'name' of entity 'Order' has 64 bytes, but PostgreSQL "
                        + "keeps only the first 63. Set 'column' to a shorter one.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = "%s")
                record Order(@Id long id, @Field(column = /*!*/"%s") String name) {}
                """.formatted("t".repeat(63), "c".repeat(64)));
    }

    @Test
    void rejectsColumnWhereAnOffsetIsKept() {
        assertRejected(
                "[Nexus/OffsetColumnTaken] Component 'at' of entity 'Order' keeps its offset in column 'at_offset', which is "
                        + "the column of component 'atOffset'. Name one of them with @Field(column = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.time.OffsetDateTime;
                @NexusEntity
                record Order(@Id long id, int atOffset, OffsetDateTime /*!*/at) {}
                """);
    }

    @Test
    void rejectsFoldedTextInColumnOfAnotherComponent() {
        assertRejected(
                "[Nexus/FoldedColumnTaken] Component 'name' of entity 'Customer' keeps its text without case in column "
                        + "'name_folded', which is the column of component 'nameFolded'. Name one of them with "
                        + "@Field(column = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Customer(@Id long id, String nameFolded, /*!*/@Field(caseFolded = true) String name) {}
                """);
    }

    @Test
    void acceptsOffsetBesideAnotherColumn() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.time.OffsetDateTime;
                @NexusEntity
                record Order(@Id long id, int atOffset, @Field(column = "placed") OffsetDateTime at) {}
                """);
    }

    @Test
    void rejectsBlankTable() {
        assertRejected(
                "[Nexus/BlankName] The table name of entity 'Order' is blank. Name it, or leave 'table' out for the default.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = /*!*/" ")
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsBlankColumn() {
        assertRejected(
                "[Nexus/BlankName] The column name of component 'id' of entity 'Order' is blank. Name it, or leave 'column' "
                        + "out for the default.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id @Field(column = /*!*/"\\t") long id) {}
                """);
    }

    @Test
    void rejectsNameThatIsNoText() {
        assertRejected(
                "[Nexus/InvalidName] The table name of entity 'Order' is 'a\\u0000b', which has a character that is not text. "
                        + "Use printable characters.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = /*!*/"a\\0b")
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsStemThatIsNoIdentifier() {
        assertRejected(
                "[Nexus/InvalidName] The generated name of entity 'Order' is 'my-order', which is not a Java identifier. "
                        + "Use letters and digits only.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(generatedName = /*!*/"my-order")
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsReservedTable() {
        assertRejected(
                "[Nexus/ReservedName] The table name of entity 'Order' is 'NEXUS_outbox', but names that begin with 'nexus_' "
                        + "are reserved. Choose another.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = /*!*/"NEXUS_outbox")
                record Order(@Id long id) {}
                """);
    }

    @Test
    void rejectsReservedTableByDefault() {
        assertRejected(
                "[Nexus/ReservedName] The table name of entity 'NexusOrder' is 'nexus_order', but names that begin with "
                        + "'nexus_' are reserved. Choose another.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                /*!*/@NexusEntity
                record NexusOrder(@Id long id) {}
                """);
    }

    @Test
    void rejectsSharedColumn() {
        assertRejected(
                "[Nexus/DuplicateColumn] Components 'createdBy' and 'author' of entity 'Order' share the column 'Created_By'; "
                        + "case does not tell columns apart. Name one of them with @Field(column = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String createdBy, @Field(column = /*!*/"Created_By") String author) {}
                """);
    }

    @Test
    void rejectsComponentsWithOneConstant() {
        assertRejected(
                "[Nexus/NameClash] Components 'fooBar' and 'foo_bar' of entity 'Order' would both become 'FOO_BAR' in "
                        + "generated code. Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String fooBar, String /*!*/foo_bar) {}
                """);
    }

    @Test
    void rejectsComponentsWithOneWither() {
        assertRejected(
                "[Nexus/NameClash] Components 'aB' and 'AB' of entity 'Order' would both become 'withAB' in generated code. "
                        + "Rename one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String aB, String /*!*/AB) {}
                """);
    }

    @Test
    void rejectsSchemaVersionBelowOne() {
        assertRejected(
                "[Nexus/InvalidSchemaVersion] The schema version of entity 'Order' is 0. "
                        + "Schema versions count from 1 upwards.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(schemaVersion = /*!*/0)
                record Order(@Id long id) {}
                """);
    }
}
