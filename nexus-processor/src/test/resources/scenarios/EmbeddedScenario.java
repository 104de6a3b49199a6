package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.error.Violation;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.processor.ArrayRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import shop.Shipment.Address;
import shop.Shipment.Point;
import shop.Shipment.Price;
import shop.Shipment.Window;

/** Records in records are stored field by field, and are absent or whole. */
public final class EmbeddedScenario {

    private static final Shipment_Model MODEL = Shipment_Model.INSTANCE;
    private static final int FIELDS = 16;
    private static final Address TURIN = new Address("Turin", "10121", new Point(45.07, 7.69, 239));
    private static final Address NOWHERE = new Address("Nowhere", null, null);
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final Shipment FULL = new Shipment(
            1, TURIN, NOWHERE, new Window(NOON, NOON.plusSeconds(60)),
            new Price(new BigDecimal("9.90"), Customer.Status.ACTIVE), 4);
    private static final Shipment BARE = new Shipment(2, NOWHERE, null, new Window(NOON, null), null, 0);

    public static void run() {
        describesLeaves();
        readsWhatIsWritten();
        rejectsRowsThatAreNeither();
        givesNullForWhatIsAbsent();
        canonicalizes();
        validates();
        tellsDifferences();
        appliesChanges();
        tracks();
        findsWhatIsAbsent();
    }

    private static void findsWhatIsAbsent() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).open()) {
            ShipmentRepository.Blocking shipments = ShipmentRepository.of(nexus).blocking();
            Shipment bare = shipments.insert(BARE);
            Shipment back = shipments.insert(new Shipment(3, NOWHERE, TURIN, new Window(NOON, null), null, 0));

            assertThat(shipments.findByReturnToPointLatitude(null)).containsExactly(bare);
            assertThat(shipments.findByReturnToPointLatitude(45.07)).containsExactly(back);
        }
    }

    private static void describesLeaves() {
        assertThat(MODEL.fields()).extracting(FieldFacts::name).containsExactly(
                "id", "to.city", "to.postcode", "to.point.latitude", "to.point.longitude", "to.point.height",
                "returnTo.city", "returnTo.postcode", "returnTo.point.latitude", "returnTo.point.longitude",
                "returnTo.point.height", "window.from", "window.until", "price.amount", "price.status", "version");
        assertThat(MODEL.fields()).extracting(FieldFacts::column).containsExactly(
                "", "", "to_zip", "", "", "", "back_city", "back_zip", "back_point_latitude", "back_point_longitude",
                "back_point_height", "from", "until", "", "", "");
        assertThat(MODEL.fields()).extracting(FieldFacts::isNullable).containsExactly(
                false, false, true, true, true, true, true, true, true, true, true, false, true, true, true, false);
        assertThat(ShipmentFields.TO_POINT_LATITUDE.index()).isEqualTo(3);
        assertThat(ShipmentFields.RETURN_TO_CITY.name()).isEqualTo("returnTo.city");
        assertThat(MODEL.indexes()).containsExactly(
                new IndexFacts("", List.of(1, 11), false), new IndexFacts("", List.of(8), false));
    }

    private static void readsWhatIsWritten() {
        assertThat(MODEL.read(row(FULL))).isEqualTo(FULL);
        assertThat(MODEL.read(row(BARE))).isEqualTo(BARE);
    }

    private static void rejectsRowsThatAreNeither() {
        assertUnreadable(1, null, 1);
        assertUnreadable(3, null, 4);
        assertUnreadable(13, null, 14);
        ArrayRow reversed = row(FULL);
        reversed.set(12, NOON.minusSeconds(1));
        assertThatThrownBy(() -> MODEL.read(reversed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUnreadable(int field, Object value, int blamed) {
        ArrayRow row = row(FULL);
        row.set(field, value);
        assertThatThrownBy(() -> MODEL.read(row))
                .isInstanceOfSatisfying(
                        UnreadableValueException.class, fault -> assertThat(fault.field()).isEqualTo(blamed));
    }

    private static void givesNullForWhatIsAbsent() {
        assertThat(MODEL.value(BARE, 3)).isNull();
        assertThat(MODEL.value(BARE, 6)).isNull();
        assertThat(MODEL.value(BARE, 14)).isNull();
        assertThat(MODEL.value(FULL, 3)).isEqualTo(45.07);
        assertThatThrownBy(() -> MODEL.value(FULL, FIELDS)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void canonicalizes() {
        Shipment precise = new Shipment(
                1, new Address("Turin", "1", new Point(-0.0, 0, null)), null,
                new Window(NOON.plusNanos(1), null), new Price(new BigDecimal("9.9"), null), 0);
        assertThat(MODEL.canonical(precise)).isEqualTo(new Shipment(
                1, new Address("Turin", "1", new Point(0.0, 0, null)), null,
                new Window(NOON, null), new Price(new BigDecimal("9.90"), null), 0));
        assertThat(MODEL.canonical(BARE)).isEqualTo(BARE);
    }

    private static void validates() {
        assertThat(ShipmentValidator.validate(FULL)).isEmpty();
        assertThat(ShipmentValidator.validate(BARE)).isEmpty();
        Shipment faulty = new Shipment(
                1, null, new Address(null, "x", new Point(91, 0, null)), new Window(NOON, null),
                new Price(null, null), 0);
        assertThat(names(ShipmentValidator.validate(faulty))).containsExactly(
                "to required", "returnTo.city required", "returnTo.postcode pattern", "returnTo.point.latitude max",
                "price.amount required");
        assertThat(names(ShipmentValidator.validate(ShipmentDelta.edit().to(new Address(null, "x", null)).build().change())))
                .containsExactly("to.city required", "to.postcode pattern");
        assertThat(ShipmentValidator.validate(ShipmentDelta.edit().returnTo(null).build().change())).isEmpty();
    }

    private static void tellsDifferences() {
        Shipment moved = ShipmentBuilder.withTo(FULL, new Address("Asti", "10121", new Point(45.07, 7.69, null)));

        ShipmentDelta delta = ShipmentDelta.between(FULL, moved);

        assertThat(delta.changed()).isEqualTo(FieldSet.of(1, 5));
        assertThat(delta.toCity()).isPresent();
        assertThat(delta.applyTo(FULL)).isEqualTo(moved);
        assertThat(ShipmentDelta.between(FULL, FULL).isEmpty()).isTrue();
        Shipment without = ShipmentBuilder.withPrice(ShipmentBuilder.withReturnTo(FULL, null), null);
        assertThat(ShipmentDelta.between(FULL, without).changed()).isEqualTo(FieldSet.of(6, 13, 14));
        assertThat(ShipmentDelta.between(FULL, without).applyTo(FULL)).isEqualTo(without);
        assertThat(ShipmentDelta.between(without, FULL).applyTo(without)).isEqualTo(FULL);
    }

    private static void appliesChanges() {
        DeltaChange<Shipment> half =
                DeltaChange.builder(Shipment.class).set(ShipmentFields.PRICE_STATUS, Customer.Status.BLOCKED).build();
        assertThat(MODEL.apply(FULL, half).price()).isEqualTo(new Price(new BigDecimal("9.90"), Customer.Status.BLOCKED));
        assertThatThrownBy(() -> MODEL.apply(BARE, half))
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("price.amount");
        assertThat(MODEL.apply(BARE, ShipmentDelta.edit().to(TURIN).build().change()).to()).isEqualTo(TURIN);
        assertThat(MODEL.apply(FULL, ShipmentDelta.edit().build().change()).to()).isSameAs(TURIN);
    }

    private static void tracks() {
        ShipmentTracked tracked = ShipmentTracked.of(FULL).to(NOWHERE).returnTo(null);
        assertThat(tracked.current()).isEqualTo(ShipmentBuilder.from(FULL).to(NOWHERE).returnTo(null).build());
        assertThat(tracked.to(TURIN).returnTo(NOWHERE).hasChanges()).as("changed back").isFalse();
    }

    private static List<String> names(List<Violation> violations) {
        return violations.stream().map(violation -> violation.field() + " " + violation.constraint()).toList();
    }

    private static ArrayRow row(Shipment shipment) {
        ArrayRow row = new ArrayRow(FIELDS);
        for (int field = 0; field < FIELDS; field++) {
            MODEL.write(shipment, field, row.at(field));
        }
        return row;
    }
}
