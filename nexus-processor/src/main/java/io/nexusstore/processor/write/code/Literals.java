package io.nexusstore.processor.write.code;

import com.palantir.javapoet.CodeBlock;
import io.nexusstore.processor.model.FieldKind;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes values as Java literals. */
public final class Literals {

    private Literals() {}

    /**
     * Returns a string literal in ASCII alone, since the compiler may write generated files in a charset that cannot hold the
     * text.
     */
    public static CodeBlock text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            literal.append(unit(value.charAt(i)));
        }
        // the layout of files looks for this text, and must not find it in a literal
        return CodeBlock.of("$L", literal.append('"').toString().replace(". @Nullable ", ". \\u0040Nullable "));
    }

    /** Returns the literal of a limit that was found readable, of the type that the component is compared in. */
    public static CodeBlock number(FieldKind kind, String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return switch (kind) {
            case FLOAT -> CodeBlock.of("$Lf", value.floatValue());
            case DOUBLE -> CodeBlock.of("$L", value.doubleValue());
            default -> CodeBlock.of("$LL", value.longValueExact());
        };
    }

    /** Returns a number that was found exact at the scale, with all its digits. */
    public static String plain(String decimal, int scale) {
        return new BigDecimal(decimal).setScale(scale).toPlainString();
    }

    private static String unit(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                unit < ' ' || unit > '~' ? String.format(Locale.ROOT, "\\u%04x", (int) unit) : String.valueOf(unit);
        };
    }
}
