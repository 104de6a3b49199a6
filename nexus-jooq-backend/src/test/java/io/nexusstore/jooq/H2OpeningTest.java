package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Query;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which databases of H2 are opened, and how. */
@Timeout(120)
final class H2OpeningTest {

    @TempDir
    Path directory;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    @Test
    void aServerThatIsDownStopsTheOpeningAtOnce() throws IOException {
        int closedPort;
        try (ServerSocket free = new ServerSocket(0)) {
            closedPort = free.getLocalPort();
        }

        BackendException failure =
                failure(() -> H2.open("jdbc:h2:tcp://localhost:" + closedPort + "/app;PASSWORD=secret"));

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("localhost:" + closedPort).hasMessageNotContaining("secret");
    }

    @Test
    void aDatabaseThatIsAbsentOrRefusesTheUserStopsTheOpeningForGood() {
        String file = "jdbc:h2:" + directory.resolve("app");
        BackendException absent = failure(() -> H2.open(file + ";IFEXISTS=TRUE"));
        H2.open(JooqBackend.h2(file).login("ada", "secret")).close();
        BackendException refused = failure(() -> H2.open(JooqBackend.h2(file).login("ada", "wrong")));

        assertThat(List.of(absent, refused)).allSatisfy(failure -> {
            assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
            assertThat(failure.isRetryable()).isFalse();
        });
        assertThat(absent).hasMessageContaining("does not exist");
        assertThat(refused).hasMessageContaining("user or the password").hasMessageNotContaining("wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MODE=MySQL", "COLLATION=ENGLISH", "IGNORECASE=TRUE", "DEFAULT_NULL_ORDERING=HIGH"})
    void aDatabaseThatComparesOtherwiseIsRefused(String setting) {
        BackendException failure = failure(() -> H2.open(url + ";" + setting));

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure).hasMessageContaining(setting.substring(0, setting.indexOf('=')));
    }

    @Test
    void aCommitReachesTheFileBeforeItIsAcknowledgedUnlessTheUrlSaysOtherwise() {
        String file = "jdbc:h2:" + directory.resolve("app");
        try (Nexus nexus = H2.open(file)) {
            assertThat(LabelRepository.of(nexus).blocking().count(Query.all())).isZero();
            assertThat(H2.texts(
                            file,
                            "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                                    + " 'WRITE_DELAY'"))
                    .contains("0");
        }
        String late = "jdbc:h2:" + directory.resolve("late") + ";WRITE_DELAY=100";
        try (Nexus nexus = H2.open(late)) {
            assertThat(LabelRepository.of(nexus).blocking().count(Query.all())).isZero();
            assertThat(H2.texts(
                            late,
                            "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                                    + " 'WRITE_DELAY'"))
                    .doesNotContain("0");
        }
    }

    @Test
    void aConnectionBesideThePoolKeepsTheDatabaseOpenUntilTheBackendIsClosed() {
        ConnectionPoolConfig one = ConnectionPoolConfig.defaults().size(1, 1);
        try (Nexus nexus = H2.open(JooqBackend.h2(url).pool(one))) {
            LabelRepository.of(nexus).blocking().save(new Label("a", Label.Shade.DARK, 1));

            assertThat(H2.texts(url, "SELECT count(*) FROM information_schema.sessions"))
                    .containsExactly("3");
        }
        try (Nexus nexus = H2.open(url)) {
            assertThat(LabelRepository.of(nexus).blocking().get("a")).isEmpty();
        }
    }

    @Test
    void aTypeThatComparesOtherwiseIsAMismatchAndAnAbsentTableStopsTheValidation() {
        String file = "jdbc:h2:" + directory.resolve("app");
        BackendException absent = failure(() -> H2.open(JooqBackend.h2(file).schema(SchemaMode.VALIDATE)));
        H2.run(
                file,
                "CREATE TABLE \"label\" (\"id\" varchar_ignorecase PRIMARY KEY, \"shade\" varchar NOT NULL,"
                        + " \"weight\" integer NOT NULL)");
        BackendException other = failure(() -> H2.open(file));

        assertThat(absent).hasMessageContaining("Table 'label'").hasMessageContaining("create table \"label\"");
        assertThat(other).hasMessageContaining("Column 'label.id'").hasMessageContaining("ignorecase");
    }

    @Test
    void optionsOutOfTheirBoundsAreRefused() {
        List<ThrowingCallable> calls = List.of(
                () -> JooqBackend.h2("jdbc:sqlite:app.db"),
                () -> JooqBackend.h2("jdbc:h2:mem:"),
                () -> JooqBackend.h2("jdbc:h2:mem:;MODE=REGULAR"),
                () -> JooqBackend.h2(url).statementTimeout(Duration.ofMillis(-1)),
                () -> JooqBackend.h2(url).writerTimeout(Duration.ZERO));

        assertThat(calls)
                .allSatisfy(call -> assertThat(catchThrowableOfType(InvalidInputException.class, call)
                                .code())
                        .isEqualTo(InvalidInputException.INVALID_ARGUMENT));
    }

    private static BackendException failure(ThrowingCallable call) {
        return catchThrowableOfType(BackendException.class, call);
    }
}
