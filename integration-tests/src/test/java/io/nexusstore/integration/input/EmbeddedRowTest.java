package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.integration.entity.Patient;
import io.nexusstore.integration.entity.Patient.Contact;
import io.nexusstore.integration.entity.Patient.Note;
import io.nexusstore.integration.entity.Patient.Relative;
import io.nexusstore.integration.entity.Patient_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row with half of a record in it, which another program wrote, is no entity. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class EmbeddedRowTest {

    private static final String REASON = "holds a value of a record that is absent";

    @TempDir
    Path directory;

    private final Form form;

    EmbeddedRowTest(Form form) {
        this.form = form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative_contact_phone", "relative_contact_extension", "relative_contact_note_text"})
    void valueOfARecordThatIsAbsent_isNamedAndTheOthersArrive(String column) throws SQLException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Patient, String> patients = form.drive(nexus.store(Patient_Model.INSTANCE));
            patients.saveAll(List.of(patient("1", null), patient("2", null), patient("3", relative())));
            RawFile.run(file, "UPDATE patient SET " + column + " = '77' WHERE id = '2'");

            assertNamed(column, () -> patients.get("2"));
            assertNamed(column, () -> patients.find(Query.all()));
            Page<Patient> page = patients.page(Query.all(), PageRequest.first(5));
            assertThat(page.items()).extracting(Patient::id).containsExactly("1", "3");
            assertThat(page.unreadable()).containsExactly(new UnreadableRow("2", column, REASON));

            RawFile.run(file, "UPDATE patient SET relative_name = 'Ann' WHERE id = '2'");
            assertThat(patients.require("2").relative()).isNotNull();
            assertThat(patients.find(Query.all())).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative_contact_phone", "relative_contact_extension"})
    void witnessThatIsTakenAway_makesTheFirstOtherValueTheFault(String remaining) throws SQLException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Patient, String> patients = form.drive(nexus.store(Patient_Model.INSTANCE));
            patients.save(patient("2", relative()));
            RawFile.run(
                    file,
                    "UPDATE patient SET relative_name = NULL",
                    remaining.equals("relative_contact_phone")
                            ? "UPDATE patient SET relative_contact_note_text = NULL"
                            : "UPDATE patient SET relative_contact_phone = NULL");

            assertNamed(remaining, () -> patients.require("2"));
        }
    }

    private static void assertNamed(String column, ThrowingCallable call) {
        UnreadableRowException unreadable =
                failure(UnreadableRowException.class, BackendException.UNREADABLE_ROW, call);
        assertThat(unreadable.rows()).containsExactly(new UnreadableRow("2", column, REASON));
        assertThat(unreadable.getMessage())
                .contains("id '2'", "column '" + column + "'", REASON)
                .doesNotContain("77");
    }

    private static Relative relative() {
        return new Relative(new Contact("77", 77, new Note("77")), "Bob");
    }

    private static Patient patient(String id, Relative relative) {
        return new Patient(id, new Contact(null, null, new Note(null)), relative, 1, 0);
    }
}
