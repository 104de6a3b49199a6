package io.nexusstore.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/** Compiles sources with both processors. */
final class Sources {

    private Sources() {}

    static JavaFileObject source(String qualifiedName, String... lines) {
        return JavaFileObjects.forSourceLines(qualifiedName, lines);
    }

    /** Compiles with every lint of javac as an error, as strict users do. */
    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of("-Xlint:all,-processing", "-Werror"), sources);
    }

    static Compilation compile(List<?> options, JavaFileObject... sources) {
        return Compiler.javac()
                .withProcessors(new NexusProcessor(), new NexusModelsProcessor())
                .withOptions(options)
                .compile(Arrays.asList(sources));
    }
}
