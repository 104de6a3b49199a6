package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Patient;
import io.nexusstore.integration.entity.Patient.Contact;
import io.nexusstore.integration.entity.Patient.Note;
import io.nexusstore.integration.entity.Patient.Relative;
import io.nexusstore.integration.entity.PatientBuilder;
import io.nexusstore.integration.entity.PatientDelta;
import io.nexusstore.integration.entity.PatientFields;
import io.nexusstore.integration.entity.PatientTracked;
import io.nexusstore.integration.entity.Patient_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of a record in a record gives the same entity in Java as in the database. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class EmbeddedDeltaTest {

    private static final Contact NONE = new Contact(null, null, new Note(null));
    private static final Contact NOTED = new Contact(null, null, new Note("calls back"));
    private static final Contact FULL = new Contact("555", 3, new Note("calls back"));

    @RegisterExtension
    final Session session;

    private BlockingStore<Patient, String> patients;

    EmbeddedDeltaTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        patients = session.store(Patient_Model.INSTANCE);
    }

    @Test
    void everyStateIsReachedFromEveryOther() {
        for (Patient before : states()) {
            for (Patient after : states()) {
                Patient stored = patients.save(PatientBuilder.withVersion(before, 0L));
                Patient wanted = PatientBuilder.withVersion(after, stored.version() + 1);
                PatientDelta delta = PatientDelta.between(stored, PatientBuilder.withVersion(after, stored.version()));

                assertThat(PatientBuilder.withVersion(delta.applyTo(stored), wanted.version()))
                        .isEqualTo(wanted);
                assertThat(PatientTracked.of(stored)
                                .contact(after.contact())
                                .relative(after.relative())
                                .delta())
                        .isEqualTo(delta);
                assertThat(patients.update("p", delta.change())).isTrue();
                assertThat(PatientBuilder.withVersion(patients.require("p"), wanted.version()))
                        .isEqualTo(wanted);
                patients.delete("p");
            }
        }
    }

    @Test
    void mergedChangesEndWhereTheLastOneDoes() {
        for (Patient first : states()) {
            for (Patient second : states()) {
                for (Patient third : states()) {
                    PatientDelta merged =
                            PatientDelta.between(first, second).merge(PatientDelta.between(second, third));

                    assertThat(merged.applyTo(first)).isEqualTo(third);
                }
            }
        }
    }

    @Test
    void partSetInWhatIsAbsentMakesItThereWithNothingElse() {
        Patient stored = patients.save(patient(NONE, null));
        DeltaChange<Patient> named = DeltaChange.builder(Patient.class)
                .set(PatientFields.RELATIVE_NAME, "Ann")
                .build();

        assertThat(Patient_Model.INSTANCE.apply(stored, named).relative()).isEqualTo(new Relative(NONE, "Ann"));
        assertThat(patients.update("p", named)).isTrue();
        assertThat(patients.require("p").relative()).isEqualTo(new Relative(NONE, "Ann"));
    }

    @Test
    void partSetInWhatIsAbsentIsRefusedWhereMoreIsNeeded() {
        DeltaChange<Patient> noted = DeltaChange.builder(Patient.class)
                .set(PatientFields.RELATIVE_CONTACT_NOTE_TEXT, "calls back")
                .build();

        assertThatThrownBy(() -> Patient_Model.INSTANCE.apply(patient(NONE, null), noted))
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("'relative.name'");
    }

    @Test
    @SuppressWarnings("NullAway") // null where the records forbid it is what is refused
    void nullForARecordThatMustBeThereIsRefusedWhereItIsSet() {
        Patient stored = patient(FULL, new Relative(FULL, "Ann"));
        Contact unnoted = new Contact("555", 3, (Note) null);
        Relative unreachable = new Relative(null, "Ann");

        assertRefused("contact", () -> PatientTracked.of(stored).contact(null));
        assertRefused("contact", () -> PatientDelta.edit().contact(null));
        assertRefused("contact", () -> PatientDelta.between(stored, patient(null, null)));
        assertRefused("contact.note", () -> PatientTracked.of(stored).contact(unnoted));
        assertRefused("contact.note", () -> PatientDelta.edit().contact(unnoted));
        assertRefused("relative.contact", () -> PatientTracked.of(stored).relative(unreachable));
        assertRefused("relative.contact", () -> PatientDelta.between(stored, patient(FULL, unreachable)));
        assertRefused("relative.contact.note", () -> PatientTracked.of(stored).relative(new Relative(unnoted, "Ann")));
        assertThat(PatientTracked.of(stored).relative(null).current().relative())
                .isNull();
    }

    private static void assertRefused(String field, ThrowingCallable edit) {
        assertThatThrownBy(edit)
                .isInstanceOf(SchemaValidationException.class)
                .hasMessage("Entity 'Patient' was not saved. Field '" + field + "' must be present but is null.");
    }

    private static List<Patient> states() {
        List<Patient> states = new ArrayList<>();
        for (Contact contact : List.of(NONE, NOTED, FULL)) {
            for (Relative relative : Arrays.asList(
                    null, new Relative(NONE, "Ann"), new Relative(NOTED, "Ann"), new Relative(FULL, "Bob"))) {
                states.add(patient(contact, relative));
            }
        }
        return states;
    }

    private static Patient patient(Contact contact, Relative relative) {
        return new Patient("p", contact, relative, 1, 0);
    }
}
