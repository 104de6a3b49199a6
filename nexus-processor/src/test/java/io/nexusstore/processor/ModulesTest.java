package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModulesTest {

    private static final String ORDER = """
            package shop.order;
            import io.nexusstore.annotation.*;
            /** An order. */
            @NexusEntity
            public record Order(@Id long id) {}
            """;
    private static final String CUSTOMER = """
            package shop.customer;
            import io.nexusstore.annotation.*;
            /** A customer. */
            @NexusEntity
            public record Customer(@Id long id) {}
            """;

    private static final String ORDERS = """
            package shop.order;
            import io.nexusstore.annotation.*;
            import java.util.List;
            /** Finds orders. */
            @NexusRepository
            public interface Orders {
                /** Finds all. */
                List<Order> findAll();
            }
            """;

    private DiskCompiler compiler;

    @BeforeEach
    void createCompiler(@TempDir Path output) {
        compiler = new DiskCompiler(output).asModule();
    }

    @Test
    void rejectsModuleThatDoesNotOfferItsModels() {
        String module = """
                /*!*/module shop {
                    requires static transitive io.nexusstore.annotation;
                    requires transitive io.nexusstore;
                    exports shop.order;
                    exports shop.customer;
                }
                """;

        var diagnostics = compiler.compile(module(module), source(ORDER), source(CUSTOMER));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/ModelsNotProvided] Module 'shop' has entities but does not offer their models. Add to its "
                        + "module-info: provides io.nexusstore.generated.ModelProvider with shop.NexusModels;",
                module);
    }

    @Test
    void rejectsModuleThatDoesNotReadTheRuntime() {
        String module = """
                /*!*/module shop {
                    requires static transitive io.nexusstore.annotation;
                    exports shop.order;
                    exports shop.customer;
                }
                """;

        var diagnostics = compiler.compile(module(module), source(ORDER), source(CUSTOMER));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/ModuleNotRead] Module 'shop' has entities, whose generated code needs 'nexus-runtime', but does "
                        + "not read it. Add to its module-info: requires io.nexusstore;",
                module);
    }

    @Test
    void rejectsModuleThatDoesNotOfferItsRepositories() {
        String module = """
                /*!*/module shop {
                    requires static transitive io.nexusstore.annotation;
                    requires transitive io.nexusstore;
                    exports shop.order;
                    provides io.nexusstore.generated.ModelProvider with shop.order.NexusModels;
                }
                """;

        var diagnostics = compiler.compile(module(module), source(ORDER), source(ORDERS));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/RepositoriesNotProvided] Module 'shop' has repositories but does not offer them. Add to its "
                        + "module-info: provides io.nexusstore.store.RepositoryProvider with shop.order.NexusRepositories;",
                module);
    }

    @Test
    void acceptsModuleThatOffersItsRepositories() {
        var diagnostics = compiler.compile(module("""
                        module shop {
                            requires static transitive io.nexusstore.annotation;
                            requires transitive io.nexusstore;
                            exports shop.order;
                            provides io.nexusstore.generated.ModelProvider with shop.order.NexusModels;
                            provides io.nexusstore.store.RepositoryProvider with shop.order.NexusRepositories;
                        }
                        """), source(ORDER), source(ORDERS));

        assertThat(diagnostics).isEmpty();
    }

    @Test
    void acceptsModuleThatOffersItsModels() {
        var diagnostics = compiler.compile(module("""
                        module shop {
                            requires static transitive io.nexusstore.annotation;
                            requires transitive io.nexusstore;
                            exports shop.order;
                            exports shop.customer;
                            provides io.nexusstore.generated.ModelProvider with shop.NexusModels;
                        }
                        """), source(ORDER), source(CUSTOMER));

        assertThat(diagnostics).isEmpty();
    }

    @Test
    void marksOnlyWhatIsNotPublic() {
        String hidden =
                "package shop.order; import io.nexusstore.annotation.*; @NexusEntity record Hidden(@Id long id) {}";

        var diagnostics = compiler.compile(module("""
                        module shop {
                            requires java.compiler;
                            requires static transitive io.nexusstore.annotation;
                            requires transitive io.nexusstore;
                            exports shop.order;
                            provides io.nexusstore.generated.ModelProvider with shop.order.NexusModels;
                        }
                        """), source(ORDER), source(hidden));

        assertThat(diagnostics).isEmpty();
        assertThat(compiler.output().get("shop/order/Hidden_Model.java"))
                .contains("@Generated(\"io.nexusstore.processor.NexusProcessor\")");
        assertThat(compiler.output().get("shop/order/Order_Model.java"))
                .as("an exported type must not name what readers of the module do not read")
                .doesNotContain("@Generated");
    }

    private static JavaFileObject module(String text) {
        return JavaFileObjects.forSourceString("module-info", text);
    }
}
