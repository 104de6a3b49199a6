package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated sources satisfy NullAway, whatever an entity says about null. */
final class NullnessTest {

    private static final List<String> REFERENCES = List.of(
            "String",
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Character",
            "Thread.State",
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "Duration",
            "BigInteger",
            "UUID",
            "byte[]",
            "List<String>",
            "List<@Nullable String>",
            "Set<Integer>",
            "List<byte @Nullable []>",
            "Set<Thread.@Nullable State>",
            "Map<String, @Nullable Integer>",
            "Map<String, List<@Nullable Part>>",
            "Map<UUID, @Nullable Map<Integer, @Nullable List<@Nullable String>>>",
            "@Json Part",
            "@Field(precision = 9, scale = 2) BigDecimal",
            "@Convert(Codes.class) Code",
            "@Embedded Part");
    private static final List<String> NON_NULL_ARGUMENTS = List.of("", "@Field(required = true) ");
    private static final List<String> IDS = List.of(
            "@Id String",
            "@SuppressWarnings(\"nexus:NullableId\") @Id @Nullable String",
            "@Id(generated = true) String",
            "@Id(generated = true) @Nullable String",
            "@Id UUID",
            "@Id(generated = true) UUID",
            "@Id(generated = true) @Nullable UUID",
            "@Id int",
            "@Id Integer",
            "@SuppressWarnings(\"nexus:NullableId\") @Id @Nullable Integer",
            "@Id(generated = true) long",
            "@Id(generated = true) Long",
            "@Id(generated = true) @Nullable Long",
            "@Id Long",
            "@SuppressWarnings(\"nexus:NullableId\") @Id @Nullable Long");
    private static final List<String> FILLED = List.of(
            "@Version long",
            "@Version int",
            "@Version Long",
            "@Version Integer",
            "@Version @Nullable Long",
            "@Version @Nullable Integer",
            "@CreatedAt Instant",
            "@CreatedAt @Nullable Instant",
            "@UpdatedAt Instant",
            "@UpdatedAt @Nullable Instant");

    @TempDir
    private Path directory;

    private final List<String> sources = new ArrayList<>();

    @BeforeEach
    void makeDirectory() throws IOException {
        Files.createDirectories(directory.resolve("shop"));
    }

    static List<String> modes() {
        return NullAway.modes();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyDeclarationYieldsCodeThatPassesNullAway(String mode) throws Exception {
        source("Part", """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NullMarked
                public record Part(
                        int count,
                        @Field(required = true) String name,
                        @Nullable String note,
                        List<@Nullable String> tags,
                        @Nullable Map<String, @Nullable Inner> inners,
                        @Embedded Inner inner,
                        @Embedded @Nullable Inner other) {
                    public record Inner(String text, @Nullable Long number) {}
                }
                """);
        source("Code", "package shop; public record Code(String text) {}");
        source("Codes", """
                package shop;
                import io.nexusstore.value.ValueConverter;
                import org.jspecify.annotations.*;
                @NullMarked
                public final class Codes implements ValueConverter<Code, String> {
                    @Override public String toStored(Code value) { return value.text(); }
                    @Override public Code fromStored(String stored) { return new Code(stored); }
                }
                """);
        for (String scope : List.of("@NullMarked", "@NullUnmarked")) {
            String marked = scope.substring(1);
            entity(scope, marked + "Fields", "@Id long id", components());
            entity(scope, marked + "Indexed", "@Id long id", indexed());
            for (int i = 0; i < IDS.size(); i++) {
                entity(scope, marked + "Id" + i, IDS.get(i) + " id", "String label");
            }
            for (int i = 0; i < FILLED.size(); i++) {
                entity(scope, marked + "Filled" + i, "@Id long id", FILLED.get(i) + " filled");
            }
        }

        JavacProcess.Result result = compile(mode);

        assertThat(NullAway.said(result)).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void nullAwayIsAtWork() throws Exception {
        source("Careless", """
                package shop;
                import org.jspecify.annotations.*;
                @NullMarked
                record Careless(@Nullable String name) {
                    int length() {
                        return name.length();
                    }
                }
                """);

        JavacProcess.Result result = compile(NullAway.USUAL_MODE);

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("[NullAway] dereferenced expression 'name' is @Nullable");
    }

    private static String components() {
        List<String> components = new ArrayList<>();
        for (String type : REFERENCES) {
            for (String annotation : NON_NULL_ARGUMENTS) {
                if (annotation.isEmpty() || !type.contains("@Field")) {
                    components.add(annotation + type);
                    components.add(annotation + nullable(type));
                }
            }
        }
        return numbered(components);
    }

    /** Unlike bytes and floating-point numbers, which nobody finds by, these have finders. */
    private static String indexed() {
        List<String> components = new ArrayList<>();
        for (String type : List.of("String", "Integer", "Thread.State", "Instant")) {
            for (String flags : List.of("indexed = true", "unique = true", "unique = true, required = true")) {
                components.add("@Field(" + flags + ") " + type);
                components.add("@Field(" + flags + ") " + nullable(type));
            }
        }
        return numbered(components);
    }

    private static String numbered(List<String> components) {
        return Stream.iterate(0, i -> i < components.size(), i -> i + 1)
                .map(i -> components.get(i) + " c" + i)
                .collect(Collectors.joining(",\n        "));
    }

    /** Returns the type with the annotation where it belongs to the whole of it. */
    private static String nullable(String type) {
        return switch (type) {
            case "byte[]" -> "byte @Nullable []";
            case "Thread.State" -> "Thread.@Nullable State";
            case "@Convert(Codes.class) Code" -> "@Convert(Codes.class) @Nullable Code";
            default -> "@Nullable " + type;
        };
    }

    private void entity(String scope, String name, String id, String others) throws IOException {
        source(name, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusEntity
                %s
                record %s(
                        %s,
                        %s) {}
                """.formatted(scope, name, id, others));
    }

    private void source(String name, String text) throws IOException {
        Path file = directory.resolve("shop").resolve(name + ".java");
        sources.add(Files.writeString(file, text).toString());
    }

    private JavacProcess.Result compile(String mode) throws Exception {
        List<String> arguments = new ArrayList<>(NullAway.arguments(mode));
        arguments.addAll(List.of(
                "-d",
                Files.createDirectories(directory.resolve("classes")).toString(),
                "-classpath",
                JavacProcess.path(JavacProcess.runtime().stream()),
                "-processor",
                NexusProcessor.class.getName() + "," + NexusModelsProcessor.class.getName()));
        arguments.addAll(sources);
        return JavacProcess.run(arguments);
    }
}
