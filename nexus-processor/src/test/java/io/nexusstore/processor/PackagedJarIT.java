package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the jar as users get it, beside somebody else's broken copy of a library that the processor needs. */
final class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("nexus.processor.jar"));
    private static final String ORDER = """
            package shop;

            import io.nexusstore.annotation.Field;
            import io.nexusstore.annotation.Id;
            import io.nexusstore.annotation.NexusEntity;

            /** An order. */
            @NexusEntity
            public record Order(@Id long id, @Field(indexed = true) String customer) {}
            """;

    @TempDir
    private Path directory;

    private Path order;
    private Path classes;

    @BeforeEach
    void writeSources() throws IOException {
        order = source("shop/Order.java", ORDER);
        classes = Files.createDirectory(directory.resolve("classes"));
    }

    @Test
    void compilesFromTheProcessorPath() throws Exception {
        Path broken = brokenJavaPoet();

        JavacProcess.Result result = JavacProcess.run(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                JavacProcess.path(Stream.concat(Stream.of(broken), JavacProcess.runtime().stream())),
                "-processorpath",
                JavacProcess.path(Stream.of(broken, JAR)),
                order.toString()));

        assertThat(result).isEqualTo(new JavacProcess.Result(0, ""));
        assertGenerated();
    }

    @Test
    void compilesFromTheProcessorModulePath() throws Exception {
        Path module = source("module-info.java", """
                /** A shop. */
                module shop {
                    requires static transitive io.nexusstore.annotation;
                    requires transitive io.nexusstore;

                    exports shop;

                    provides io.nexusstore.generated.ModelProvider with shop.NexusModels;
                }
                """);

        JavacProcess.Result result = JavacProcess.run(List.of(
                "-d",
                classes.toString(),
                "--module-path",
                JavacProcess.path(JavacProcess.runtime().stream()),
                "--processor-module-path",
                JavacProcess.path(Stream.of(brokenJavaPoet(), JAR)),
                module.toString(),
                order.toString()));

        assertThat(result).isEqualTo(new JavacProcess.Result(0, ""));
        assertGenerated();
    }

    @Test
    void compilesClassPathCodeFromTheProcessorModulePath() throws Exception {
        JavacProcess.Result result = JavacProcess.run(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                JavacProcess.path(JavacProcess.runtime().stream()),
                "--processor-module-path",
                JAR.toString(),
                order.toString()));

        assertThat(result).isEqualTo(new JavacProcess.Result(0, ""));
        assertGenerated();
    }

    @Test
    void reportsErrorsFromTheJar() throws Exception {
        Path wrong =
                source("shop/Wrong.java", "package shop;\n@io.nexusstore.annotation.NexusEntity\nclass Wrong {}\n");

        JavacProcess.Result result = JavacProcess.run(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                JavacProcess.path(JavacProcess.runtime().stream()),
                "-processorpath",
                JAR.toString(),
                wrong.toString()));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains("Wrong.java:3: error: [Nexus/NotARecord] 'Wrong' is a class, but only records are entities.")
                .contains("1 error");
    }

    @Test
    void everyClassLivesInThePackageOfTheProcessor() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<JarEntry> entries =
                    jar.stream().filter(entry -> !entry.isDirectory()).toList();

            assertThat(entries.stream().map(JarEntry::getName).filter(name -> !name.startsWith("META-INF/")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("io/nexusstore/processor/") && name.endsWith(".class"));
            for (JarEntry entry : entries) {
                String content = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().endsWith(".class")) {
                    assertThat(content)
                            .as(entry.getName())
                            .doesNotContain("com/palantir/", "com/google/", "com.palantir.", "com.google.");
                }
            }
        }
    }

    @Test
    void carriesWhatCompilersAndBuildsLookFor() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.nexusstore.processor");
            assertThat(jar.stream().map(JarEntry::getName)).noneMatch(name -> name.endsWith("module-info.class"));
            assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor")
                            .lines())
                    .containsExactlyInAnyOrder(
                            "io.nexusstore.processor.NexusProcessor", "io.nexusstore.processor.NexusModelsProcessor");
            assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors")
                            .lines())
                    .containsExactly(
                            "io.nexusstore.processor.NexusProcessor,isolating",
                            "io.nexusstore.processor.NexusModelsProcessor,aggregating");
            assertThat(text(jar, "META-INF/NOTICE")).contains("JavaPoet");
        }
    }

    @Test
    void publishedPomBringsNoDependency() throws Exception {
        assertThat(Files.readString(Path.of("dependency-reduced-pom.xml")))
                .doesNotContain("<artifactId>javapoet</artifactId>", "<scope>compile</scope>");
    }

    private void assertGenerated() {
        assertThat(classes.resolve("shop/Order_Model.class")).exists();
        assertThat(classes.resolve("shop/OrderRepository.class")).exists();
        assertThat(classes.resolve("shop/NexusModels.class")).exists();
        assertThat(classes.resolve("META-INF/services/io.nexusstore.generated.ModelProvider"))
                .hasContent("shop.NexusModels");
    }

    /** Returns a jar with a class that the processor would trip over if it found it under its common name. */
    private Path brokenJavaPoet() throws Exception {
        Path source = source("broken/TypeSpec.java", """
                package com.palantir.javapoet;

                /** Not the one you look for. */
                public final class TypeSpec {

                    static {
                        fail();
                    }

                    private TypeSpec() {}

                    private static void fail() {
                        throw new IllegalStateException("the wrong JavaPoet");
                    }
                }
                """);
        Path output = Files.createDirectories(directory.resolve("broken-classes"));
        assertThat(JavacProcess.run(List.of("-d", output.toString(), source.toString())))
                .isEqualTo(new JavacProcess.Result(0, ""));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", "com.palantir.javapoet");
        Path jar = directory.resolve("javapoet-broken.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("com/palantir/javapoet/TypeSpec.class"));
            out.write(Files.readAllBytes(output.resolve("com/palantir/javapoet/TypeSpec.class")));
            out.closeEntry();
        }
        return jar;
    }

    private Path source(String name, String text) throws IOException {
        Path file = directory.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
