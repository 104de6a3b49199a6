package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageTest {

    private static final Map<String, String> SNIPPETS = Map.of("a/b", "int x = 1;\nint y = 2;");

    @Test
    void faults_ofACopy_areNone() {
        assertThat(new Page("Text.\n<!-- snippet: a/b -->\n```java\nint x = 1;\nint y = 2;\n```\n").faults(SNIPPETS))
                .isEmpty();
    }

    @Test
    void faults_nameASnippetThatDiffers() {
        assertThat(new Page("<!-- snippet: a/b -->\n```java\nint x = 1;\nint y = 3;\n```\n").faults(SNIPPETS))
                .containsExactly("Snippet 'a/b' differs from its source.");
    }

    @Test
    void faults_nameASnippetThatNoSourceHas() {
        assertThat(new Page("<!-- snippet: a/c -->\n```java\nint x = 1;\n```\n").faults(SNIPPETS))
                .containsExactly("No source has a snippet 'a/c'.");
    }

    @Test
    void faults_nameJavaThatIsNoSnippet() {
        assertThat(new Page("Text.\n\n```java\nint z;\n```\n").faults(SNIPPETS))
                .containsExactly("A block of Java is no snippet: int z;");
    }

    @Test
    void updated_copiesTheSource() {
        Page page = new Page("A\n<!-- snippet: a/b -->\n```java\nold\n```\nB\n```java\nother\n```\n");

        assertThat(page.updated(SNIPPETS).text())
                .isEqualTo("A\n<!-- snippet: a/b -->\n```java\nint x = 1;\nint y = 2;\n```\nB\n```java\nother\n```\n");
    }

    @Test
    void links_areRelativeOnes() {
        assertThat(new Page("[a](b/c.md) [d](e.md#f) [g](https://example.org/h) [i](#j)").links())
                .containsExactly("b/c.md", "e.md");
    }
}
