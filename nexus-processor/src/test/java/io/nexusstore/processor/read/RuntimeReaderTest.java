package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.nexusstore.processor.NexusModelsProcessor;
import io.nexusstore.processor.NexusProcessor;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated code is made of and cannot be seen is reported once, and nothing is generated that fails to compile. */
final class RuntimeReaderTest {

    private static final String FIRST = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            /*!*/record Order(@Id long id) {}
            """;
    private static final String SECOND = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            record Product(@Id long id) {}
            """;

    @ParameterizedTest
    @CsvSource({"nexus-runtime, nexus-runtime", "reactor-core, reactor-core", "jspecify, jspecify"})
    void rejectsClassPathThatLacksTheRuntime(String missing, String named) {
        assertOnly(
                compileWithout(missing).diagnostics(),
                Diagnostic.Kind.ERROR,
                "[Nexus/RuntimeMissing] Nothing is generated for entity 'Order', since generated code needs '" + named
                        + "', which is not on the class path. Add it to the dependencies.",
                FIRST);
    }

    @Test
    void rejectsClassPathWithAnnotationsAlone() {
        assertOnly(
                compileWithout("nexus-runtime", "reactor", "reactive", "jspecify", "slf4j", "uuid")
                        .diagnostics(),
                Diagnostic.Kind.ERROR,
                "[Nexus/RuntimeMissing] Nothing is generated for entity 'Order', since generated code needs "
                        + "'nexus-runtime', which is not on the class path. Add it to the dependencies.",
                FIRST);
    }

    private static Compilation compileWithout(String... names) {
        List<File> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(names).noneMatch(entry::contains))
                .map(File::new)
                .toList();
        return Compiler.javac()
                .withClasspath(classPath)
                .withProcessors(new NexusProcessor(), new NexusModelsProcessor())
                .compile(source(FIRST), source(SECOND));
    }
}
