package io.nexusstore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run of javac over several modules yields what a run for each of them would. */
final class ModuleSourcePathTest {

    @TempDir
    private Path directory;

    private final List<String> sources = new ArrayList<>();

    @Test
    void eachModuleListsItsOwnModels() throws Exception {
        module("left", "alpha.NexusModels");
        entity("left", "alpha.order", "public record Order(@Id long id)");
        entity("left", "alpha.item", "public record Item(@Id long id)");
        module("right", "beta.NexusModels");
        entity("right", "beta", "record Order(@Id long id)");

        assertThat(compile()).isEqualTo(new JavacProcess.Result(0, ""));
        assertThat(generated("left/alpha/NexusModels.java"))
                .contains("List.of(Item_Model.INSTANCE, Order_Model.INSTANCE)");
        assertThat(generated("right/beta/NexusModels.java")).contains("List.of(Order_Model.INSTANCE)");
        assertThat(classes("left/META-INF/services/io.nexusstore.generated.ModelProvider"))
                .isEqualTo("alpha.NexusModels\n");
        assertThat(classes("right/META-INF/services/io.nexusstore.generated.ModelProvider"))
                .isEqualTo("beta.NexusModels\n");
    }

    @Test
    void packagesOfOneNameAreKeptApart() throws Exception {
        module("left", "shop.NexusModels");
        entity("left", "shop", "record Order(@Id long id)");
        module("right", "shop.NexusModels");
        entity("right", "shop", "record Order(@Id String code)");

        JavacProcess.Result result = compile();

        assertThat(result.output()).doesNotContain("error", "warning");
        assertThat(result.status()).isZero();
        assertThat(generated("left/shop/Order_Model.java")).contains("EntityModel<Order, Long>");
        assertThat(generated("right/shop/Order_Model.java")).contains("EntityModel<Order, String>");
        assertThat(generated("left/shop/NexusModels.java")).isEqualTo(generated("right/shop/NexusModels.java"));
    }

    @Test
    void eachModuleMustOfferItsModels() throws Exception {
        module("left", "alpha.NexusModels");
        entity("left", "alpha", "record Order(@Id long id)");
        source("right/module-info.java", """
                module right {
                    requires static transitive io.nexusstore.annotation;
                    requires transitive io.nexusstore;
                }
                """);
        entity("right", "beta", "record Order(@Id long id)");

        JavacProcess.Result result = compile();

        assertThat(result.status()).isNotZero();
        assertThat(result.output())
                .contains(
                        "right/module-info.java:1: error: [Nexus/ModelsNotProvided] Module 'right' has entities but does"
                                + " not offer their models. Add to its module-info: provides"
                                + " io.nexusstore.generated.ModelProvider with beta.NexusModels;")
                .contains("1 error");
    }

    private void module(String name, String provider) throws IOException {
        source(name + "/module-info.java", """
                module %s {
                    requires static transitive io.nexusstore.annotation;
                    requires transitive io.nexusstore;
                    provides io.nexusstore.generated.ModelProvider with %s;
                }
                """.formatted(name, provider));
    }

    private void entity(String module, String packageName, String record) throws IOException {
        String name = record.replaceAll(".*record (\\w+).*", "$1");
        source(module + "/" + packageName.replace('.', '/') + "/" + name + ".java", """
                package %s;
                import io.nexusstore.annotation.*;
                @NexusEntity
                %s {}
                """.formatted(packageName, record));
    }

    private void source(String path, String text) throws IOException {
        Path file = directory.resolve("sources").resolve(path);
        Files.createDirectories(file.getParent());
        sources.add(Files.writeString(file, text).toString());
    }

    private JavacProcess.Result compile() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                Files.createDirectories(directory.resolve("classes")).toString(),
                "-s",
                Files.createDirectories(directory.resolve("generated")).toString(),
                "-Xlint:-requires-automatic,-requires-transitive-automatic",
                "--module-source-path",
                directory.resolve("sources").toString(),
                "--module-path",
                JavacProcess.path(JavacProcess.runtime().stream()),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                NexusProcessor.class.getName() + "," + NexusModelsProcessor.class.getName()));
        arguments.addAll(sources);
        return JavacProcess.run(arguments);
    }

    private String generated(String path) throws IOException {
        return Files.readString(directory.resolve("generated").resolve(path));
    }

    private String classes(String path) throws IOException {
        return Files.readString(directory.resolve("classes").resolve(path));
    }
}
