package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.compile;
import static io.nexusstore.processor.Sources.explained;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ProcessorOptionsTest {

    private static final String ORDER = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            record Order(@Id long id) {}
            """;

    @Test
    void tellsWhatWasWrittenWhenVerbose() {
        Compilation compilation = compile(List.of("-Anexus.verbose=true"), source(ORDER));

        assertThat(compilation.notes())
                .extracting(note -> note.getMessage(Locale.ROOT))
                .containsExactly(
                        "Entity 'Order': wrote OrderFields, OrderQuery, OrderDelta, OrderTracked, OrderBuilder, "
                                + "OrderValidator, OrderRepository, Order_Model.");
    }

    @Test
    void staysSilentByDefault() {
        assertThat(compile(List.of(), source(ORDER)).diagnostics()).isEmpty();
        assertThat(compile(List.of("-Anexus.verbose=false"), source(ORDER)).diagnostics())
                .isEmpty();
    }

    @Test
    void rejectsValueThatIsNeitherTrueNorFalse() {
        Compilation compilation = compile(List.of("-Anexus.verbose=loud"), source(ORDER));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .containsExactly(explained(
                        "[Nexus/InvalidOption] The processor option 'nexus.verbose' is 'loud'. Use true or false."));
    }
}
