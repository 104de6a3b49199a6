package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReproducibilityTest {

    private static final String CUSTOMER = """
            package shop;
            import io.nexusstore.annotation.*;
            import org.jspecify.annotations.*;
            /** A customer. */
            @NullMarked
            @NexusEntity
            @Index(fields = {"name", "age"})
            @Index(fields = {"age", "email"}, unique = true)
            public record Customer(
                    @Id String id, @Field(unique = true) String email, @Nullable String name, int age) {}
            """;
    private static final String ORDER = """
            package shop.order;
            import io.nexusstore.annotation.*;
            import org.jspecify.annotations.*;
            /** An order. */
            @NullMarked
            @NexusEntity
            public record Order(@Id long id, @Nullable String note, @Version Integer version) {}
            """;
    private static final String ITEM = """
            package shop.order;
            import io.nexusstore.annotation.*;
            /** Holds the item. */
            public interface Items {
                /** An item. */
                @NexusEntity
                record Item(@Id long id, Thread.State state) {}
            }
            """;

    @Test
    void outputDoesNotDependOnTheOrderOfSources(@TempDir Path first, @TempDir Path second) {
        List<JavaFileObject> sources = Arrays.asList(source(CUSTOMER), source(ORDER), source(ITEM));
        DiskCompiler forward = new DiskCompiler(first);
        DiskCompiler backward = new DiskCompiler(second);

        assertThat(forward.compile(sources.toArray(JavaFileObject[]::new))).isEmpty();
        Collections.reverse(sources);
        assertThat(backward.compile(sources.toArray(JavaFileObject[]::new))).isEmpty();

        assertThat(forward.output()).hasSize(3 * 8 + 2).isEqualTo(backward.output());
    }

    @Test
    void outputHasNoTrailingSpaceNoTabAndEndsInALineBreak(@TempDir Path directory) {
        DiskCompiler compiler = new DiskCompiler(directory);

        assertThat(compiler.compile(source(CUSTOMER), source(ORDER))).isEmpty();

        assertThat(compiler.output()).allSatisfy((path, text) -> {
            assertThat(text).doesNotContain("\t", "\r", " \n").endsWith("\n").doesNotEndWith("\n\n");
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        });
    }

    @Test
    void entityCompiledAgainAloneGivesTheSameOutput(@TempDir Path directory) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(CUSTOMER), source(ORDER), source(ITEM))).isEmpty();
        SortedMap<String, String> before = whole.output();

        DiskCompiler again = new DiskCompiler(directory).offeringAgain("shop.Customer", "shop.order.Items.Item");
        assertThat(again.compile(source(ORDER))).isEmpty();

        assertThat(again.output()).isEqualTo(before);
    }

    @Test
    void entityCompiledAgainAloneLeavesTheOthersAlone(@TempDir Path directory, @TempDir Path other) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(CUSTOMER), source(ORDER))).isEmpty();

        DiskCompiler again = new DiskCompiler(other).against(whole.classes()).offeringAgain("shop.Customer");
        assertThat(again.compile(source(ORDER))).isEmpty();

        SortedMap<String, String> expected = new TreeMap<>(whole.output());
        expected.keySet().removeIf(path -> path.startsWith("shop/Customer"));
        assertThat(again.output().keySet().stream().filter(path -> !path.contains("NexusModels")))
                .containsExactlyElementsOf(expected.keySet().stream()
                        .filter(path -> !path.contains("NexusModels"))
                        .toList());
    }

    @Test
    void changeOfAnotherTypeStillListsAllModels(@TempDir Path directory) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(CUSTOMER), source(ORDER))).isEmpty();
        SortedMap<String, String> before = whole.output();

        DiskCompiler again = new DiskCompiler(directory).offeringAgain("shop.Customer", "shop.order.Order");
        assertThat(again.compile(source("package shop; class Unrelated {}"))).isEmpty();

        assertThat(again.output()).isEqualTo(before);
    }

    @Test
    void errorsAmongEntitiesAppearWhenOneIsCompiledAgain(@TempDir Path directory) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(CUSTOMER), source(ORDER))).isEmpty();
        String changed = ORDER.replace("@NexusEntity", "@NexusEntity(table = /*!*/\"customer\")");

        var diagnostics =
                new DiskCompiler(directory).offeringAgain("shop.Customer").compile(source(changed));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/DuplicateTable] Entities 'Customer' and 'Order' share the table 'customer'; case does not tell tables "
                        + "apart. Name one of them with @NexusEntity(table = ...).",
                changed);
    }

    @Test
    void secondModuleOfAPackageGetsAListOfItsOwn(@TempDir Path main, @TempDir Path test) {
        DiskCompiler first = new DiskCompiler(main);
        assertThat(first.compile(source(CUSTOMER))).isEmpty();
        String testEntity = """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Trial(@Id long id) {}
                """;

        DiskCompiler second = new DiskCompiler(test).against(first.classes());
        assertThat(second.compile(source(testEntity))).isEmpty();
        assertThat(second.compile(source(testEntity)))
                .as("once more over its own output")
                .isEmpty();

        assertThat(second.output().get("shop/NexusModels2.java")).contains("Trial_Model.INSTANCE");
        assertThat(second.output().get("META-INF/services/io.nexusstore.generated.ModelProvider"))
                .isEqualTo("shop.NexusModels2\n");
        assertThat(second.output()).doesNotContainKeys("shop/NexusModels.java", "shop/NexusModels3.java");
    }
}
