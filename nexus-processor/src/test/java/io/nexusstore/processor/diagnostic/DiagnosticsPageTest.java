package io.nexusstore.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import io.nexusstore.processor.DiskCompiler;
import io.nexusstore.processor.Sources;
import io.nexusstore.processor.diagnostic.DiagnosticsPage.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding has one section in the page, whose first example brings it and whose others bring nothing. */
final class DiagnosticsPageTest {

    /** What no source can bring: a defect of ours, a disk that is full, a class path that lacks something, and class files. */
    private static final Set<Code> WITHOUT_EXAMPLE = Set.of(
            CompilationCode.INTERNAL,
            CompilationCode.NOT_WRITTEN,
            CompilationCode.RUNTIME_MISSING,
            EntityCode.HIDDEN_MARKS);

    private static final String HEADER = """
            package shop;
            import io.nexusstore.annotation.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            """;
    private static final String ORDINARY = HEADER + "@NexusEntity record Ordinary(@Id long id) {}";
    private static final String USER = HEADER + """
            @NexusEntity
            public record User(@Id String id, @Field(unique = true) String email, String name, int age, @Nullable String nick) {}
            """;
    private static final Pattern FILE = Pattern.compile("(?m)^// ([\\w/-]+)\\.java\\n");
    private static final Pattern OPTION = Pattern.compile("-A\\S+");

    private final DiagnosticsPage page = DiagnosticsPage.read();

    @TempDir
    private Path directory;

    private int compiled;

    @Test
    void hasOneSectionForEachCode() {
        assertThat(page.titles())
                .containsExactlyInAnyOrderElementsOf(
                        Codes.all().stream().map(Code::tag).toList());
    }

    @ParameterizedTest
    @MethodSource("io.nexusstore.processor.diagnostic.Codes#all")
    void firstExampleBringsTheMessage(Code code) {
        List<Example> examples = page.examples(code.tag());
        if (WITHOUT_EXAMPLE.contains(code)) {
            assertThat(examples).isEmpty();
            return;
        }
        assertThat(examples).as("examples of %s", code).isNotEmpty();

        List<String> messages = compile(code, examples.get(0));

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0)).startsWith("[Nexus/" + code.tag() + "] ");
    }

    @ParameterizedTest
    @MethodSource("io.nexusstore.processor.diagnostic.Codes#all")
    void otherExamplesBringNoMessage(Code code) {
        List<Example> examples = page.examples(code.tag());
        if (WITHOUT_EXAMPLE.contains(code)) {
            assertThat(examples).isEmpty();
            return;
        }
        assertThat(examples).as("examples of %s", code).hasSizeGreaterThan(1);

        for (int i = 1; i < examples.size(); i++) {
            assertThat(compile(code, examples.get(i)))
                    .as("what is said about\n%s", examples.get(i).text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.nexusstore.processor.diagnostic.Codes#all")
    void warningIsSilencedByAnExample(Code code) {
        String silencer = "@SuppressWarnings(\"nexus:" + code.tag() + "\")";
        boolean hasExample = code.severity() == Severity.WARNING && !WITHOUT_EXAMPLE.contains(code);

        assertThat(page.examples(code.tag()).stream()
                        .filter(example -> example.text().contains(silencer)))
                .hasSize(hasExample ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("io.nexusstore.processor.diagnostic.Codes#all")
    void linkLeadsToTheSection(Code code) {
        List<String> anchors = page.titles().stream()
                .map(title -> "docs/diagnostics.md#" + anchor(title))
                .toList();

        assertThat(anchors).filteredOn(code.link()::equals).hasSize(1);
    }

    /** Returns the anchor that viewers of such pages make of a title. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^\\p{L}\\p{N}_-]", "");
    }

    /** Compiles an example; returns what is said about it, but not what javac itself says about a type that is missing. */
    private List<String> compile(Code code, Example example) {
        DiskCompiler compiler = new DiskCompiler(directory.resolve("example" + compiled++));
        List<JavaFileObject> sources = new ArrayList<>();
        if (example.language().equals("shell")) {
            Matcher option = OPTION.matcher(example.text());
            assertThat(option.find()).as("an option in %s", example).isTrue();
            compiler.with(option.group());
            sources.add(Sources.source(ORDINARY));
        } else {
            assertThat(example.language()).isEqualTo("java");
            sources.addAll(files(example.text()));
            if (example.text().contains("module-info")) {
                compiler.asModule();
            } else if (example.text().contains("NexusRepository")) {
                sources.add(Sources.source(USER));
            }
        }
        return compiler.with("-Xlint:-auxiliaryclass").compile(sources.toArray(JavaFileObject[]::new)).stream()
                .filter(said -> said.getKind() != Diagnostic.Kind.NOTE)
                .filter(said -> !isOfJavac(said) || code != EntityCode.UNRESOLVED_TYPE)
                .filter(said -> !said.getCode().equals("compiler.err.warnings.and.werror"))
                .map(said -> said.getMessage(Locale.ROOT))
                .toList();
    }

    private static boolean isOfJavac(Diagnostic<?> said) {
        return said.getCode().startsWith("compiler.err.cant.resolve");
    }

    /** Returns the files of an example: those it names, or else one, with the usual header unless it has its own. */
    private static List<JavaFileObject> files(String text) {
        List<JavaFileObject> files = new ArrayList<>();
        Matcher name = FILE.matcher(text);
        while (name.find()) {
            String file = name.group(1);
            int start = name.end();
            int end = name.find(start) ? name.start() : text.length();
            files.add(JavaFileObjects.forSourceString(file.replace('/', '.'), text.substring(start, end)));
            name.region(end, text.length());
        }
        if (files.isEmpty()) {
            boolean isWhole = text.startsWith("import ") || text.startsWith("package ");
            files.add(Sources.source(isWhole ? text : HEADER + text));
        }
        return files;
    }
}
