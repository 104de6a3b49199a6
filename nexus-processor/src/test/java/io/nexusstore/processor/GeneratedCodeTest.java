package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles entities with scenarios that use what is generated for them, and runs the scenarios. */
final class GeneratedCodeTest {

    private static URLClassLoader loader;

    @BeforeAll
    static void compileScenarios(@TempDir Path output) throws Exception {
        DiskCompiler entities = new DiskCompiler(output);
        assertThat(entities.compile(Resources.entities().toArray(JavaFileObject[]::new)))
                .as("what javac says about entities and generated code under -Xlint:all")
                .isEmpty();
        List<JavaFileObject> scenarios = new ArrayList<>(Resources.sources("scenarios"));
        assertThat(new DiskCompiler(output)
                        .with("-Xlint:none", "-proc:none")
                        .compile(scenarios.toArray(JavaFileObject[]::new)))
                .isEmpty();
        loader = new URLClassLoader(
                new URL[] {entities.classes().toUri().toURL()}, GeneratedCodeTest.class.getClassLoader());
    }

    @AfterAll
    static void closeLoader() throws Exception {
        loader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Row", "Model", "Edit", "Query", "Repository", "Derived", "Validator", "Embedded"})
    void doesWhatItSays(String scenario) throws Exception {
        Class<?> type = loader.loadClass("shop." + scenario + "Scenario");

        type.getMethod("run").invoke(null);
    }
}
