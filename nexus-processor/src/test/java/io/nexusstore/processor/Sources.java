package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles sources with both processors and compares what is said about them.
 *
 * <p>The place that a message must point at stands behind the mark {@code /*!*}{@code /} in the source.
 */
public final class Sources {

    private static final String MARK = "/*!*/";
    private static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror");
    private static final Pattern TAG = Pattern.compile("^\\[Nexus/(\\w+)] ");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:record|class|interface|enum) ([\\p{L}\\w]+)");

    private Sources() {}

    /** Returns a source file, named after the first type in it. */
    public static JavaFileObject source(String text) {
        Matcher inPackage = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
        String name = type.find() ? type.group(1) : "package-info";
        return JavaFileObjects.forSourceString(prefix + name, text);
    }

    /** Compiles with every lint of javac as an error, as strict users do. */
    public static Compilation compile(String... texts) {
        return compile(STRICT, Arrays.stream(texts).map(Sources::source).toArray(JavaFileObject[]::new));
    }

    /** Compiles with the given options. */
    public static Compilation compile(List<?> options, JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new NexusProcessor(), new NexusModelsProcessor())
                .withOptions(options)
                .compile(Arrays.asList(sources));
    }

    /** Demands that the sources compile, and that javac has nothing to say about them or what is generated. */
    public static Compilation assertAccepted(String... texts) {
        Compilation compilation = compile(texts);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    /** Demands that one error is all there is, and that it points at the mark in one of the sources. */
    public static void assertRejected(String message, String... texts) {
        Compilation compilation = compile(texts);

        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        assertOnly(compilation.diagnostics(), Diagnostic.Kind.ERROR, message, texts);
    }

    /** Demands that one warning is all there is, and that it points at the mark in one of the sources. */
    public static void assertWarned(String message, String... texts) {
        JavaFileObject[] sources = Arrays.stream(texts).map(Sources::source).toArray(JavaFileObject[]::new);

        Compilation compilation = compile(List.of("-Xlint:all,-processing"), sources);

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertOnly(compilation.diagnostics(), Diagnostic.Kind.WARNING, message, texts);
    }

    /** Returns the message as javac shows it: with the link behind it, where the processor has it to say. */
    public static String explained(String message) {
        Matcher tag = TAG.matcher(message);
        return tag.find()
                ? message + "\n  (see docs/diagnostics.md#" + tag.group(1).toLowerCase(Locale.ROOT) + ")"
                : message;
    }

    /** Demands that the one diagnostic has this kind, text and place. */
    public static void assertOnly(
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Diagnostic.Kind kind,
            String message,
            String... texts) {
        assertThat(diagnostics).hasSize(1);
        Diagnostic<? extends JavaFileObject> only = diagnostics.get(0);
        assertThat(only.getMessage(Locale.ROOT)).isEqualTo(explained(message));
        assertThat(only.getKind()).isEqualTo(kind);
        assertThat(only.getLineNumber() + ":" + only.getColumnNumber())
                .as("line and column")
                .isEqualTo(place(texts));
    }

    private static String place(String... texts) {
        String marked = Arrays.stream(texts)
                .filter(text -> text.contains(MARK))
                .findFirst()
                .orElseThrow();
        String before = marked.substring(0, marked.indexOf(MARK) + MARK.length());
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (before.length() - before.lastIndexOf('\n'));
    }
}
