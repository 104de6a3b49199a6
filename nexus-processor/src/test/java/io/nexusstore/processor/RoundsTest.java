package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundsTest {

    private static final String ORDER = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            record Order(@Id long id, State /*!*/state) {}
            """;
    private static final String STATE = "package shop; enum State { OPEN }";
    private static final String LATE =
            "package shop; @io.nexusstore.annotation.NexusEntity /*!*/record Late(@io.nexusstore.annotation.Id long id) {}";

    private DiskCompiler compiler;

    @BeforeEach
    void createCompiler(@TempDir Path output) {
        compiler = new DiskCompiler(output);
    }

    @Test
    void waitsForTypesThatOtherProcessorsWrite() {
        var diagnostics = compiler.with(new SourceWritingProcessor(2, "shop.State", STATE))
                .with(new SourceWritingProcessor(1, "shop.Unrelated", "package shop; class Unrelated {}"))
                .compile(source(ORDER));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output().get("shop/NexusModels.java")).contains("Order_Model.INSTANCE");
    }

    @Test
    void waitsForConstantsThatOtherProcessorsWrite() {
        String order = """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity(table = Tables.ORDERS)
                record Order(@Id @Field(column = Tables.NUMBER) long id) {}
                """;
        String tables = "package shop; class Tables { static final String ORDERS = \"orders\", NUMBER = \"number\"; }";

        var diagnostics = compiler.with(new SourceWritingProcessor(1, "shop.Tables", tables))
                .compile(source(order));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output().get("shop/Order_Model.java")).contains("\"orders\"", "\"number\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void listsEntitiesThatOtherProcessorsWriteInTheirOwnList(int round) {
        var diagnostics = compiler.with(new SourceWritingProcessor(round, "shop.Late", LATE))
                .compile(source(ORDER), source(STATE));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output().get("shop/NexusModels.java")).contains("List.of(Order_Model.INSTANCE)");
        assertThat(compiler.output().get("shop/NexusModels2.java")).contains("List.of(Late_Model.INSTANCE)");
        assertThat(compiler.output())
                .containsEntry(
                        "META-INF/services/io.nexusstore.generated.ModelProvider",
                        "shop.NexusModels\nshop.NexusModels2\n");
    }

    @Test
    void listsEntitiesTogetherWhileOneIsPutOff() {
        var diagnostics = compiler.with(new SourceWritingProcessor(1, "shop.Late", LATE))
                .with(new SourceWritingProcessor(1, "shop.State", STATE))
                .compile(source(ORDER));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output())
                .containsEntry("META-INF/services/io.nexusstore.generated.ModelProvider", "shop.NexusModels\n");
        assertThat(compiler.output().get("shop/NexusModels.java"))
                .contains("Late_Model.INSTANCE", "Order_Model.INSTANCE");
    }

    @Test
    void listsRepositoriesThatOtherProcessorsWriteInTheirOwnList() {
        String early = "package shop; @io.nexusstore.annotation.NexusRepository(Order.class) interface Early {}";
        String late = "package shop; @io.nexusstore.annotation.NexusRepository(Order.class) interface Orders {}";

        var diagnostics = compiler.with(new SourceWritingProcessor(1, "shop.Orders", late))
                .compile(source(ORDER), source(STATE), source(early));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output())
                .containsEntry(
                        "META-INF/services/io.nexusstore.store.RepositoryProvider",
                        "shop.NexusRepositories\nshop.NexusRepositories2\n");
    }

    @Test
    void judgesEntitiesOfALaterListBesideThoseListedBefore() {
        String same = LATE.replace("NexusEntity /*!*/", "NexusEntity(table = \"order\") ");
        assertThat(same).contains("table");

        var diagnostics =
                compiler.with(new SourceWritingProcessor(1, "shop.Late", same)).compile(source(ORDER), source(STATE));

        assertThat(diagnostics)
                .singleElement()
                .extracting(said -> said.getMessage(Locale.ROOT))
                .asString()
                .contains("[Nexus/DuplicateTable] Entities 'Order' and 'Late' share the table 'order'");
    }

    @Test
    void reportsTypesThatNobodyWritesOnceAndInTheLastRound() {
        var diagnostics = compiler.with(
                        new SourceWritingProcessor(1, "shop.Unrelated", "package shop; class Unrelated {}"))
                .compile(source(ORDER));

        assertThat(diagnostics).hasSize(2);
        assertThat(diagnostics.get(0).getCode()).startsWith("compiler.err.cant.resolve");
        assertOnly(
                diagnostics.subList(1, 2),
                Diagnostic.Kind.ERROR,
                "[Nexus/UnresolvedType] Nothing is generated for entity 'Order', since the type 'State' of its component "
                        + "'state' cannot be resolved. Check the spelling and the imports.",
                ORDER);
    }

    @Test
    void reportsAnnotationWithoutImportAsThatAlone() {
        String order = """
                package shop;
                import io.nexusstore.annotation.NexusEntity;
                @NexusEntity
                record Order(@Id long /*!*/id) {}
                """;

        var diagnostics = compiler.compile(source(order));

        assertThat(diagnostics).hasSize(2);
        assertThat(diagnostics.get(0).getCode()).startsWith("compiler.err.cant.resolve");
        assertOnly(
                diagnostics.subList(1, 2),
                Diagnostic.Kind.ERROR,
                "[Nexus/UnresolvedType] Nothing is generated for entity 'Order', since the annotation '@Id' on 'id' "
                        + "cannot be resolved. Check the spelling and the imports.",
                order);
    }

    @Test
    void leavesEntityWithoutImportToJavac() {
        var diagnostics = compiler.compile(source("""
                package shop;
                import io.nexusstore.annotation.Id;
                @NexusEntity
                record Order(@Id long id) {}
                """));

        assertThat(diagnostics).hasSize(1);
        assertThat(diagnostics.get(0).getCode()).startsWith("compiler.err.cant.resolve");
    }

    @Test
    void acceptsEntitiesThatUseTheirOwnGeneratedTypes() {
        var diagnostics = compiler.compile(source("""
                        package shop;
                        import io.nexusstore.annotation.*;
                        @NexusEntity
                        record Order(@Id long id, String name) {
                            OrderBuilder toBuilder() {
                                return OrderBuilder.from(this);
                            }
                        }
                        """));

        assertThat(diagnostics).isEmpty();
    }
}
