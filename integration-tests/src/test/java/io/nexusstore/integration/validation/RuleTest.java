package io.nexusstore.integration.validation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.StoreConfig;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationWarning;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that an application writes, of components and between them. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(120)
final class RuleTest {

    private static final Lease SOUND = new Lease("a", 1, 5, 2, null);

    @TempDir
    Path directory;

    private final Setting setting;
    private final BlockingQueue<ValidationWarning> warned = new LinkedBlockingQueue<>();

    RuleTest(Setting setting) {
        this.setting = setting;
    }

    @Test
    void brokenRules_areViolationsOfTheirFields() {
        try (Nexus nexus = open(ValidationConfig.defaults())) {
            List<Violation> violations = refused(() -> leases(nexus).save(new Lease("a", 5, 5, 3, null)));

            assertThat(violations)
                    .containsExactly(
                            new Violation("rooms", "Even", "an even number", "something else"),
                            new Violation("end", "EndsAfterStart", "after the start", "something else"));
        }
    }

    @Test
    void ruleThatThrows_isAViolationOfItsField() {
        try (Nexus nexus = open(ValidationConfig.defaults())) {
            assertThat(refused(() -> leases(nexus).save(new Lease("a", 1, 5, 2, "break"))))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.field()).isEqualTo("note");
                        assertThat(violation.constraint()).isEqualTo("Fragile");
                        assertThat(violation.actual()).contains("IllegalStateException");
                    });
            assertThat(refused(() -> leases(nexus).save(new Lease("a", 1, 5, 2, "fire"))))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEmpty());
        }
    }

    @Test
    void delta_isJudgedByTheEntityThatItMakes() {
        try (Nexus nexus = open(ValidationConfig.defaults())) {
            BlockingStore<Lease, String> leases = leases(nexus);
            leases.save(SOUND);

            assertThat(refused(() -> leases.update(
                            "a", LeaseDelta.edit().start(5).build().change())))
                    .extracting(Violation::field)
                    .containsExactly("end");
            assertThat(refused(() -> leases.update(
                            "a", LeaseDelta.edit().rooms(3).build().change())))
                    .extracting(Violation::field)
                    .containsExactly("rooms");
            assertThat(leases.update(
                            "a", LeaseDelta.edit().start(5).end(9).build().change()))
                    .isTrue();

            assertThat(leases.require("a")).isEqualTo(new Lease("a", 5, 9, 2, null));
        }
    }

    @Test
    void warn_writesTheDeltaAndWarnsOnce() throws InterruptedException {
        try (Nexus nexus = open(ValidationConfig.lenient())) {
            BlockingStore<Lease, String> leases = leases(nexus);
            leases.save(SOUND);

            leases.update("a", LeaseDelta.edit().start(5).rooms(3).build().change());

            assertThat(leases.require("a")).isEqualTo(new Lease("a", 5, 5, 3, null));
            ValidationWarning warning = warned.poll(60, TimeUnit.SECONDS);
            assertThat(warning).isNotNull();
            assertThat(warning.violations()).extracting(Violation::field).containsExactly("rooms", "end");
            assertThat(warned).isEmpty();
        }
    }

    @Test
    void skip_asksNoRule() {
        try (Nexus nexus = open(ValidationConfig.disabled())) {
            BlockingStore<Lease, String> leases = leases(nexus);
            Lease.ASKED.set(0);

            leases.save(new Lease("a", 5, 5, 3, "break"));
            leases.update("a", LeaseDelta.edit().rooms(5).end(0).build().change());

            assertThat(leases.require("a")).isEqualTo(new Lease("a", 5, 0, 5, "break"));
            assertThat(Lease.ASKED).hasValue(0);
        }
        try (Nexus nexus = open(ValidationConfig.defaults())) {
            leases(nexus).save(new Lease("b", 1, 2, 2, null));
            assertThat(Lease.ASKED).hasValue(2);
        }
    }

    private Nexus open(ValidationConfig validation) {
        Nexus nexus = Nexus.builder(setting.database().backend(directory))
                .defaults(StoreConfig.defaults().withValidation(validation))
                .open();
        nexus.warnings().subscribe(warned::add);
        return nexus;
    }

    private BlockingStore<Lease, String> leases(Nexus nexus) {
        return setting.form().drive(nexus.store(Lease_Model.INSTANCE));
    }

    private static List<Violation> refused(ThrowingCallable call) {
        return failure(SchemaValidationException.class, InvalidInputException.VALIDATION_ERROR, call)
                .violations();
    }
}
