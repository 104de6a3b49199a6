package shop;

import io.nexusstore.delta.DeltaChange;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Collects edits of one {@link Shipment}, which itself stays as it is. Not thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class ShipmentTracked {

    private final Shipment original;
    private DeltaChange.Builder<Shipment> changes;

    private ShipmentTracked(Shipment original) {
        this.original = Objects.requireNonNull(original, "original");
        this.changes = unchanged(original);
    }

    /** Starts to track an entity. */
    public static ShipmentTracked of(Shipment original) {
        return new ShipmentTracked(original);
    }

    /** Sets {@code to}. */
    public ShipmentTracked to(Shipment.Address to) {
        Shipment_Model.changeTo(original.to(), to, changes);
        return this;
    }

    /** Sets {@code returnTo}. */
    public ShipmentTracked returnTo(Shipment.@Nullable Address returnTo) {
        Shipment_Model.changeReturnTo(original.returnTo(), returnTo, changes);
        return this;
    }

    /** Sets {@code window}. */
    public ShipmentTracked window(Shipment.Window window) {
        Shipment_Model.changeWindow(original.window(), window, changes);
        return this;
    }

    /** Sets {@code price}. */
    public ShipmentTracked price(Shipment.@Nullable Price price) {
        Shipment_Model.changePrice(original.price(), price, changes);
        return this;
    }

    /** Returns the entity with all edits. */
    public Shipment current() {
        return Shipment_Model.INSTANCE.apply(original, changes.build());
    }

    /** Returns the entity without any edit. */
    public Shipment original() {
        return original;
    }

    /** Returns whether a field differs from the original. */
    public boolean hasChanges() {
        return !changes.build().isEmpty();
    }

    /** Returns what was edited, based on the version of the original. */
    public ShipmentDelta delta() {
        return ShipmentDelta.of(changes.build());
    }

    /** Forgets all edits. */
    public void reset() {
        changes = unchanged(original);
    }

    private static DeltaChange.Builder<Shipment> unchanged(Shipment original) {
        return DeltaChange.builder(Shipment.class).baseVersion(Shipment_Model.INSTANCE.versionOf(original));
    }
}
