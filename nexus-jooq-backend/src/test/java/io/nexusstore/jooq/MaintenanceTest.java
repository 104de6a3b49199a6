package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.query.Query;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

final class MaintenanceTest {

    private static final int PAGE = 4_096;

    @TempDir
    Path directory;

    @Test
    void backupHoldsEverythingAndOpensAsADatabase() throws IOException {
        JooqBackend backend = JooqBackend.sqlite(file());
        List<Plant> plants;
        try (Nexus nexus = Nexus.builder(backend).open()) {
            plants = PlantRepository.of(nexus).blocking().saveAll(plants(500));
            StepVerifier.create(backend.backup(target()).subscribeOn(Schedulers.parallel()))
                    .verifyComplete();
            PlantRepository.of(nexus).blocking().delete(plants.get(0).id());
        }

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(target())).open()) {
            assertThat(PlantRepository.of(nexus).blocking().find(Query.<Plant>all()))
                    .containsExactlyInAnyOrderElementsOf(plants);
        }
        assertThat(files()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void readersAndWriterWorkAfterABackup() {
        JooqBackend backend = JooqBackend.sqlite(file()).readers(1);
        try (Nexus nexus = Nexus.builder(backend).open()) {
            PlantRepository plants = PlantRepository.of(nexus);
            plants.blocking().saveAll(plants(3));

            StepVerifier.create(backend.backup(target())).verifyComplete();

            plants.blocking().saveAll(plants(5));
            assertThat(plants.blocking().count(Query.all())).isEqualTo(5);
        }
    }

    @Test
    void existingTargetIsNotReplaced() throws IOException {
        Files.writeString(target(), "precious");
        JooqBackend backend = JooqBackend.sqlite(file());
        try (Nexus nexus = Nexus.builder(backend).open()) {
            PlantRepository.of(nexus).blocking().saveAll(plants(1));

            StepVerifier.create(backend.backup(target()))
                    .verifyErrorSatisfies(failure -> assertThat(failure)
                            .isInstanceOf(InvalidInputException.class)
                            .hasMessageContaining(target().toString())
                            .hasMessageContaining("Name a new file"));
        }

        assertThat(target()).hasContent("precious");
    }

    @Test
    void targetInMissingDirectoryIsRefusedByName() {
        Path nowhere = directory.resolve("nowhere").resolve("copy.db");
        JooqBackend backend = JooqBackend.sqlite(file());
        try (Nexus nexus = Nexus.builder(backend).open()) {
            PlantRepository plants = PlantRepository.of(nexus);
            plants.blocking().saveAll(plants(1));

            verifyCode(backend.backup(nowhere), BackendException.CANNOT_OPEN, nowhere);

            assertThat(plants.blocking().count(Query.all())).isEqualTo(1);
            StepVerifier.create(backend.backup(target())).verifyComplete();
        }
    }

    @Test
    void soundDatabaseHasNoDamages() {
        JooqBackend backend = JooqBackend.sqlite(file());
        try (Nexus nexus = Nexus.builder(backend).open()) {
            PlantRepository.of(nexus).blocking().saveAll(plants(100));

            StepVerifier.create(backend.integrityCheck()).expectNext(List.of()).verifyComplete();
        }
    }

    @Test
    void damageIsFound() {
        new HandMadeDatabase(file())
                .run(
                        HandMadeDatabase.PLANTS.replace("height INT", "height INT CHECK (height > 0)"),
                        "PRAGMA ignore_check_constraints = ON",
                        "INSERT INTO plant VALUES ('p1', 'Fern', null, -1, null, null)");
        JooqBackend backend = JooqBackend.sqlite(file());

        try (Nexus nexus = Nexus.builder(backend).open()) {
            StepVerifier.create(backend.integrityCheck())
                    .expectNext(List.of("CHECK constraint failed in plant"))
                    .verifyComplete();
            assertThat(PlantRepository.of(nexus).blocking().get("p1")).isPresent();
        }
    }

    @Test
    void damagedPageIsFoundOrReportedAsCorrupt() throws IOException {
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file())).open()) {
            PlantRepository.of(nexus).blocking().saveAll(plants(5_000));
        }
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(raw.length() / PAGE / 2 * PAGE);
            raw.write(new byte[PAGE]);
        }
        JooqBackend backend = JooqBackend.sqlite(file());

        try (Nexus nexus = Nexus.builder(backend).open()) {
            assertThat(nexus).isNotNull();
            StepVerifier.create(backend.integrityCheck()
                            .map(List::isEmpty)
                            .onErrorResume(
                                    BackendException.class,
                                    failure -> Mono.just(!failure.code().equals(BackendException.CORRUPT))))
                    .expectNext(false)
                    .verifyComplete();
        }
    }

    @Test
    void closingWaitsForABackupUnderWay() {
        JooqBackend backend = JooqBackend.sqlite(file());
        List<Plant> plants;
        CompletableFuture<Void> backup;
        try (Nexus nexus = Nexus.builder(backend).open()) {
            plants = PlantRepository.of(nexus).blocking().saveAll(plants(5_000));
            backup = backend.backup(target()).toFuture();
        }

        assertThat(backup).succeedsWithin(Duration.ofMinutes(1));
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(target())).open()) {
            assertThat(PlantRepository.of(nexus).blocking().count(Query.all())).isEqualTo(plants.size());
        }
    }

    @Test
    void aSubscriberOfABackupMayClose() {
        JooqBackend backend = JooqBackend.sqlite(file());
        Nexus nexus = Nexus.builder(backend).open();

        StepVerifier.create(backend.backup(target()).then(Mono.fromRunnable(nexus::close)))
                .verifyComplete();

        assertThat(Files.exists(target())).isTrue();
    }

    @Test
    void theLogIsMovedIntoTheDatabaseWhenNobodyCommits() throws IOException {
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file()).durability(Durability.NORMAL))
                .open()) {
            PlantRepository plants = PlantRepository.of(nexus);
            long empty = Files.size(file());

            plants(100).forEach(plant -> plants.blocking().save(plant));

            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.size(file()) > empty);
            assertThat(plants.blocking().count(Query.all())).isEqualTo(100);
        }
    }

    @Test
    void nothingIsDoneBeforeOpenAndAfterClose() {
        JooqBackend backend = JooqBackend.sqlite(file());

        StepVerifier.create(backend.backup(target()))
                .verifyErrorSatisfies(failure -> assertThat(failure).isInstanceOf(StateException.class));
        Nexus.builder(backend).open().close();
        StepVerifier.create(backend.integrityCheck())
                .verifyErrorSatisfies(failure -> assertThat(failure).isInstanceOf(StateException.class));

        assertThat(Files.exists(target())).isFalse();
    }

    private static void verifyCode(Mono<Void> backup, String code, Path path) {
        StepVerifier.create(backup)
                .verifyErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(BackendException.class, backend -> {
                            assertThat(backend.code()).isEqualTo(code);
                            assertThat(backend.details().get("path")).isEqualTo(path.toString());
                            assertThat(backend.getMessage()).contains(path.toString());
                        }));
    }

    private static List<Plant> plants(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Plant("p" + i, "Plant " + i, null, i, null, null))
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString).toList();
        }
    }

    private Path file() {
        return directory.resolve("plants.db");
    }

    private Path target() {
        return directory.resolve("copy.db");
    }
}
