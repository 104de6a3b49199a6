package io.nexusstore.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintoutTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Printout out = new Printout(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void promise_thatDoesNotHold_endsTheProgram() {
        assertThatIllegalStateException()
                .isThrownBy(() -> out.promise("one is two", false))
                .withMessage("This does not hold: one is two.");
    }

    @Test
    void refused_whenTheCallGoesThrough_endsTheProgram() {
        assertThatIllegalStateException()
                .isThrownBy(() -> out.refused("a call", ConflictException.class, () -> {}))
                .withMessage("A call that must be refused went through.");
    }

    @Test
    void refused_forAnotherReason_endsTheProgram() {
        Runnable absent = () -> {
            throw new NotFoundException("Airport", "XXX");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> out.refused("a call", ConflictException.class, absent))
                .withMessage("This does not hold: a call is refused by a ConflictException.");
    }

    @Test
    void table_padsEachColumn() {
        out.table(List.of("A", "Longer"), List.of(List.of("wide", "x"), List.of("y", "z")));

        assertThat(printed()).isEqualToNormalizingNewlines("""
                              A     Longer
                              ----  ------
                              wide  x
                              y     z
                        """);
    }

    @Test
    void line_thatIsTooLong_isBrokenBetweenWords() {
        out.line("%s", "word ".repeat(30));

        assertThat(printed().lines()).hasSize(2).allMatch(line -> line.length() <= 100 && line.endsWith("word"));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
