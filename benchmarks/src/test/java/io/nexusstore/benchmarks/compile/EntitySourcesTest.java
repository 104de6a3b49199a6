package io.nexusstore.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntitySourcesTest {

    @TempDir
    private Path directory;

    @Test
    void write_givesEachEntityItsFileAndEachPackageItsStates() throws IOException {
        List<Path> files = new EntitySources(directory).write(Framework.NEXUS, 30);

        assertThat(files).hasSize(32).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
        assertThat(Files.readString(files.get(29)))
                .contains("package shop.part1;", "public record Entity29(")
                .doesNotContain("{package}", "{entity}");
    }

    @Test
    void write_forMicronaut_putsTheRepositoryBehindItsEntity() throws IOException {
        List<Path> files = new EntitySources(directory).write(Framework.MICRONAUT, 2);

        assertThat(files.subList(0, 2))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Entity0.java", "Entity0Repository.java");
    }

    @Test
    void writeWide_declaresAsManyComponentsAsAsked() throws IOException {
        List<Path> files = new EntitySources(directory).writeWide(1, 200);

        assertThat(Files.readString(files.get(0))).contains(" part0,").contains(" part199)");
    }

    @Test
    void everyFramework_isFoundByItsKey() {
        for (Framework framework : Framework.values()) {
            assertThat(Framework.of(framework.name().toLowerCase(Locale.ROOT))).isSameAs(framework);
        }
    }
}
