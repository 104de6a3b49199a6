package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void takesEntitiesThatOtherProcessorsWrite() {
        var diagnostics =
                compiler.with(new SourceWritingProcessor(1, "shop.Late", LATE)).compile(source(ORDER), source(STATE));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output().get("shop/NexusModels.java"))
                .contains("Late_Model.INSTANCE", "Order_Model.INSTANCE");
    }

    @Test
    void rejectsEntitiesThatComeAfterTheListOfModels() {
        var diagnostics =
                compiler.with(new SourceWritingProcessor(2, "shop.Late", LATE)).compile(source(ORDER), source(STATE));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/LateEntity] Entity 'Late' was generated too late to be listed in 'shop.NexusModels'. "
                        + "Compile it in a module of its own, or before this one.",
                LATE);
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
