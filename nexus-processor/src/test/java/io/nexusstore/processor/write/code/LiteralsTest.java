package io.nexusstore.processor.write.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.processor.model.FieldKind;
import org.junit.jupiter.api.Test;

final class LiteralsTest {

    @Test
    void textIsWrittenInAsciiOnOneLine() {
        assertThat(Literals.text("a\"b\\c\nd\re\tf\0gü€\uD83D\uDE00$T@"))
                .hasToString("\"a\\\"b\\\\c\\nd\\re\\tf\\u0000g\\u00fc\\u20ac\\ud83d\\ude00$T@\"");
    }

    @Test
    void textNeverLooksLikeAnAnnotationOfANestedType() {
        assertThat(Literals.text(". @Nullable x")).hasToString("\". \\u0040Nullable x\"");
    }

    @Test
    void numbersAreOfTheTypeThatIsCompared() {
        assertThat(Literals.number(FieldKind.BYTE, "-1e2")).hasToString("-100L");
        assertThat(Literals.number(FieldKind.LONG, "-9223372036854775808")).hasToString("-9223372036854775808L");
        assertThat(Literals.number(FieldKind.FLOAT, "0.1")).hasToString("0.1f");
        assertThat(Literals.number(FieldKind.DOUBLE, "1e300")).hasToString("1.0E300");
    }
}
