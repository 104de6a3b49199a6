package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
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
}
