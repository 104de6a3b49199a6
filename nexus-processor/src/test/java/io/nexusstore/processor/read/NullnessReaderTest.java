package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NullnessReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"TYPE_USE", "FIELD", "METHOD", "RECORD_COMPONENT"})
    void foreignNullableCountsWhereverItMayStand(String target) throws IOException {
        Compilation compilation = assertAccepted("""
                package foreign;
                import java.lang.annotation.*;
                @Target(ElementType.%s)
                public @interface Nullable {}
                """.formatted(target), """
                package shop;
                import foreign.Nullable;
                import io.nexusstore.annotation.*;
                import org.jspecify.annotations.NullMarked;
                @NexusEntity
                @NullMarked
                record Order(@Id long id, String name, @Nullable String note) {}
                """);

        String validator = compilation
                .generatedSourceFile("shop.OrderValidator")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        assertThat(validator).contains("found.required(\"name\", name)");
        assertThat(validator).doesNotContain("found.required(\"note\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.jspecify.annotations.NonNull", "foreign.NonNull", "foreign.Nonnull"})
    void nonNullCountsOutsideMarkedScopes(String mark) throws IOException {
        String validator = generated("OrderValidator", "@" + mark);

        assertThat(validator).contains("found.required(\"name\", name)");
        assertThat(generated("OrderBuilder", "@" + mark)).doesNotContain("NullAway");
    }

    @Test
    void constraintLeavesNullToValidators() throws IOException {
        String constraint = "@jakarta.validation.constraints.NotNull";

        assertThat(generated("Order_Model", constraint))
                .contains("new FieldFacts(\"name\", \"\", 1, ValueType.STRING, String.class, true,")
                .contains("@SuppressWarnings(\"NullAway\")\n@NullMarked");
        assertThat(generated("OrderBuilder", constraint)).contains("@SuppressWarnings(\"NullAway\")\n@NullMarked");
        assertThat(generated("OrderDelta", constraint)).doesNotContain("NullAway");
    }

    private static String generated(String type, String annotation) throws IOException {
        return assertAccepted("""
                package foreign;
                import java.lang.annotation.*;
                @Target(ElementType.FIELD)
                public @interface NonNull {}
                """, """
                package foreign;
                import java.lang.annotation.*;
                @Target(ElementType.TYPE_USE)
                public @interface Nonnull {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, %s String name) {}
                """.formatted(annotation))
                .generatedSourceFile("shop." + type)
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }
}
