package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.processor.DiskCompiler;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What class files say of types is heeded where javac shows it, and said to be unseen where it does not. */
final class HiddenMarksTest {

    private static final boolean IS_SHOWN = Runtime.version().feature() >= 22;

    private static final String PART = """
            package parts;
            import java.util.*;
            import org.jspecify.annotations.*;
            /** Of another module. */
            @NullMarked
            public record Part(int id, @Nullable String note, List<@Nullable String> tags) {}
            """;
    private static final String UNMARKED = """
            package parts;
            /** Leaves nothing to be hidden. */
            public record Unmarked(int id, String note) {}
            """;
    private static final String ORDER = """
            package shop;
            import io.nexusstore.annotation.*;
            import java.util.*;
            import parts.*;
            @NexusEntity
            record Order(@Id long id, %s, @Json Unmarked unmarked) {}
            """;

    private DiskCompiler compiler;

    @BeforeEach
    void compileParts(@TempDir Path parts, @TempDir Path output) {
        DiskCompiler first = new DiskCompiler(parts);
        assertThat(first.compile(source(PART), source(UNMARKED))).isEmpty();
        compiler = new DiskCompiler(output).against(first.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Embedded Part /*!*/part", "@Json Part /*!*/part", "Map<String, List<Part>> /*!*/part"})
    void recordOfAClassFileIsSeenWholeOrWarnedOf(String component) {
        String order = ORDER.formatted(component);

        List<Diagnostic<? extends JavaFileObject>> said = compile(order);

        if (IS_SHOWN) {
            assertThat(said).isEmpty();
            assertThat(compiler.output().get("shop/Order_Model.java")).contains("List<@Nullable String>");
        } else {
            assertOnly(
                    said,
                    Diagnostic.Kind.WARNING,
                    "[Nexus/HiddenMarks] Entity 'Order' holds the record 'Part' of a class file. Before JDK 22 javac shows no"
                            + " @Nullable and no constraint on the types in it, so none counts. Compile with JDK 22 or later,"
                            + " or compile the record together with the entity.",
                    order);
        }
    }

    @Test
    void warningIsSilenced() {
        assertThat(compile(ORDER.formatted("@SuppressWarnings(\"nexus:HiddenMarks\") @Embedded Part part")))
                .isEmpty();
    }

    @Test
    void projectionOfAClassFileIsGivenTheBenefitOfTheDoubt() {
        assertThat(compile("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusEntity
                @NullMarked
                record Order(@Id int id, @Nullable String note, List<@Nullable String> tags) {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusRepository(Order.class)
                interface Orders {
                    List<parts.Part> findAll();
                }
                """)).isEmpty();
        assertThat(compiler.output().get("shop/Orders_Repository.java").contains("@SuppressWarnings(\"NullAway\")"))
                .isEqualTo(!IS_SHOWN);
    }

    /** Returns what is said, but not what {@code -Werror} adds to a warning. */
    private List<Diagnostic<? extends JavaFileObject>> compile(String... sources) {
        JavaFileObject[] files =
                List.of(sources).stream().map(text -> source(text)).toArray(JavaFileObject[]::new);
        return compiler.compile(files).stream()
                .filter(said -> !said.getCode().equals("compiler.err.warnings.and.werror"))
                .toList();
    }
}
