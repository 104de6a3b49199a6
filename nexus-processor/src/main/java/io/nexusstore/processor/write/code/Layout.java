package io.nexusstore.processor.write.code;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks long lists over lines as the house formatter would. */
public final class Layout {

    /** How long the arguments of a call in a method may get on one line, with room for what stands around them. */
    private static final int ROOM = 80;

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

    private Layout() {}

    /** Returns the arguments inside their parentheses, for use in a statement: on one line if short, else a line for each. */
    public static CodeBlock arguments(List<CodeBlock> arguments) {
        CodeBlock oneLine = CodeBlock.join(arguments, ", ");
        boolean isShort = PACKAGE.matcher(oneLine.toString()).replaceAll("").length() <= ROOM;
        return isShort ? oneLine : CodeBlock.of("\n$L", CodeBlock.join(arguments, ",\n"));
    }

    /** Returns the arguments with a line for each, for use in the initializer of a field. */
    public static CodeBlock initializerLines(List<CodeBlock> arguments) {
        return CodeBlock.of("$>$>\n$L$<$<", CodeBlock.join(arguments, ",\n"));
    }
}
