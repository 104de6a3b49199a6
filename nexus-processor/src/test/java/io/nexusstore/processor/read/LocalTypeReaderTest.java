package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.nexusstore.processor.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalTypeReaderTest {

    private static final String ORDER =
            "package shop; @io.nexusstore.annotation.NexusEntity record Order(@io.nexusstore.annotation.Id long id) {}";
    private static final String LOCAL = "@NexusEntity record Line(@Id long id) {}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "void /*!*/open() { LOCAL }| open",
                "/*!*/Shop() { LOCAL }| <init>",
                "Runnable /*!*/task = () -> { LOCAL };| task",
                "class Desk { void /*!*/open() { if (true) { LOCAL } } }| open",
                "void /*!*/open(int n) { switch (n) { case 1: LOCAL } }| open",
                "void /*!*/open() { new Object() { void close() { LOCAL } }.close(); }| open",
                "void /*!*/open() { class Desk { LOCAL } }| open"
            })
    void rejectsLocalEntities(String member, String around) {
        assertRejected(message("Line", "NexusEntity", around), ORDER, shop(member.replace("LOCAL", LOCAL)));
    }

    @Test
    void rejectsLocalTypesInInitializers() {
        assertRejected(
                message("Line", "NexusEntity", "Shop"),
                ORDER,
                shop("static { " + LOCAL + " }").replace("class Shop", "/*!*/class Shop"));
    }

    @Test
    void rejectsLocalRepositories() {
        assertRejected(
                message("Orders", "NexusRepository", "open"),
                ORDER,
                shop("void /*!*/open() { @io.nexusstore.annotation.NexusRepository interface Orders {} }"));
    }

    @Test
    void acceptsLocalTypesWithAnnotationsOfOthers() {
        assertAccepted(
                ORDER,
                "package other; public @interface NexusEntity {}",
                "package shop; import io.nexusstore.annotation.*; import other.NexusEntity; "
                        + "class Shop { void open() { @NexusEntity record Line(long id) {} new Line(1); } }");
    }

    @Test
    void saysNothingWhereTheCompilationHasNoOtherWork() {
        Compilation compilation = Sources.compile(shop("void open() { @NexusEntity record Line(long id) {} }"));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    private static String message(String name, String annotation, String around) {
        return "[Nexus/MisplacedAnnotation] @" + annotation + " on '" + name + "' has no effect, since it is local to '"
                + around + "', and javac shows local types to no processor. Move it out of there.";
    }

    private static String shop(String member) {
        return "package shop; import io.nexusstore.annotation.*; class Shop { " + member + " }";
    }
}
