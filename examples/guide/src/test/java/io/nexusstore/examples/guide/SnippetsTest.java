package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SnippetsTest {

    @Test
    void in_returnsTheShownLinesWithoutTheirIndent() {
        String source = """
                class A {
                    // @snippet: one
                    void a() {
                        // hide
                        check();
                        // show

                        b();
                    }
                    // end
                    // @snippet: two
                    // spotless:off
                    int c;
                    // spotless:on
                    // end
                }
                """;

        // The marks are written with @ here, lest this source has snippets itself.
        assertThat(Snippets.in(source.replace("@", "")))
                .isEqualTo(Map.of("one", "void a() {\n\n    b();\n}", "two", "int c;"));
    }

    @Test
    void in_withoutAnEnd_fails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Snippets.in("// snippet: one\nint c;"))
                .withMessage("Snippet 'one' has no end.");
        assertThatIllegalStateException()
                .isThrownBy(() -> Snippets.in("// snippet: one\n// snippet: two\n// end"))
                .withMessage("Snippet 'one' has no end before the next one.");
    }

    @Test
    void in_withTwoOfOneName_fails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Snippets.in("// snippet: one\n// end\n// snippet: one\n// end"))
                .withMessage("Two snippets are called 'one'.");
    }
}
