package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The model describes its entity and brings it into the form in which it is stored. */
public final class ModelScenario {

    public static void run() {
        describes();
        prepares();
        listsTheModels();
    }

    private static void describes() {
        Customer_Model model = Customer_Model.INSTANCE;
        assertThat(model.type()).isEqualTo(Customer.class);
        assertThat(model.table()).isEmpty();
        assertThat(model.schemaVersion()).isEqualTo(1);
        assertThat(model.idFields()).containsExactly(0);
        assertThat(model.idType()).isEqualTo(UUID.class);
        assertThat(model.createdAtField()).isEqualTo(7);
        assertThat(model.updatedAtField()).isEqualTo(8);
        assertThat(model.versionField()).isEqualTo(9);
        assertThat(model.fields().get(2))
                .isEqualTo(new FieldFacts(
                        "name", "full_name", 2, ValueType.STRING, String.class, true, 80, FieldFacts.Role.PLAIN));
        assertThat(model.fields().get(1).maxLength()).as("unique texts are limited").isEqualTo(191);
        assertThat(model.fields().get(7).isNullable()).as("a managed column is never null").isFalse();
        assertThat(model.indexes())
                .containsExactly(
                        new IndexFacts("", List.of(1), true),
                        new IndexFacts("one_name_per_age", List.of(2, 3), true),
                        new IndexFacts("", List.of(5), false),
                        new IndexFacts("", List.of(5, 3), false));
        assertThat(LedgerLine_Model.INSTANCE.table()).isEqualTo("ledger \"lines\"");
        assertThat(LedgerLine_Model.INSTANCE.schemaVersion()).isEqualTo(3);
        assertThat(LedgerLine_Model.INSTANCE.fields().get(1).column()).isEqualTo("größe");
        assertThat(Everything_Model.INSTANCE.versionField()).isEqualTo(-1);
    }

    private static void prepares() {
        Instant now = Instant.parse("2024-05-01T10:00:00Z");
        UUID id = new UUID(5, 6);
        Stamp stamp = new Stamp(now, () -> id);
        Customer fresh = new Customer(
                null, "a@b", null, 5, -0.0, Customer.Status.ACTIVE, null, null, Instant.EPOCH, 0);

        Customer stored = Customer_Model.INSTANCE.prepare(fresh, stamp);
        Customer again = Customer_Model.INSTANCE.prepare(stored, new Stamp(now.plusSeconds(1), UUID::randomUUID));

        assertThat(stored)
                .isEqualTo(new Customer(id, "a@b", null, 5, 0.0, Customer.Status.ACTIVE, null, now, now, 1));
        assertThat(again).isEqualTo(new Customer(
                id, "a@b", null, 5, 0.0, Customer.Status.ACTIVE, null, now, now.plusSeconds(1), 2));
        assertThat(Customer_Model.INSTANCE.canonical(fresh).score()).isEqualTo(0.0);
        Ledger.Line line = new Ledger.Line(1, "l", Instant.ofEpochSecond(1, 1_999), null, null, null, null, null);
        assertThat(LedgerLine_Model.INSTANCE.canonical(line).record()).isEqualTo(Instant.ofEpochSecond(1, 1_000));
        assertThat(LedgerLine_Model.INSTANCE.prepare(line, stamp).version()).isEqualTo(1);
        assertThat(LedgerLine_Model.INSTANCE.versionOf(line)).isZero();
        bringsNumbersAndTimesIntoForm();
    }

    private static void bringsNumbersAndTimesIntoForm() {
        Everything given = EverythingBuilder.create()
                .mandatoryInt(1)
                .decimal(new BigDecimal("1.5"))
                .mandatoryDecimal(new BigDecimal("2.5"))
                .localTime(LocalTime.of(1, 2, 3, 1_999))
                .localDateTime(LocalDateTime.of(1, 1, 1, 1, 1, 1, 999))
                .offsetDateTime(OffsetDateTime.parse("2024-01-01T00:00:00.000001999+02:00"))
                .duration(Duration.ofNanos(-1))
                .build();

        Everything stored = Everything_Model.INSTANCE.canonical(given);

        assertThat(stored.decimal()).isEqualTo(new BigDecimal("1.50"));
        assertThat(stored.mandatoryDecimal()).as("left to the validator").isEqualTo(new BigDecimal("2.5"));
        assertThat(stored.localTime()).isEqualTo(LocalTime.of(1, 2, 3, 1_000));
        assertThat(stored.localDateTime()).isEqualTo(LocalDateTime.of(1, 1, 1, 1, 1, 1));
        assertThat(stored.offsetDateTime()).isEqualTo(OffsetDateTime.parse("2024-01-01T00:00:00.000001+02:00"));
        assertThat(stored.duration()).isEqualTo(Duration.ofNanos(-1_000));
        assertThat(Everything_Model.INSTANCE.fields().get(26))
                .isEqualTo(new FieldFacts("decimal", "", 26, ValueType.DECIMAL, BigDecimal.class, true, -1,
                        FieldFacts.Role.PLAIN, 10, 2));
        assertThat(Everything_Model.INSTANCE.fields().get(28).precision()).isEqualTo(38);
        assertThat(EverythingFields.DECIMAL.scale()).isEqualTo(2);
    }

    private static void listsTheModels() {
        assertThat(new NexusModels().models())
                .<Object>containsExactly(
                        Album_Model.INSTANCE,
                        Customer_Model.INSTANCE,
                        Everything_Model.INSTANCE,
                        LedgerLine_Model.INSTANCE,
                        Seating_Model.INSTANCE,
                        Shipment_Model.INSTANCE);
    }
}
