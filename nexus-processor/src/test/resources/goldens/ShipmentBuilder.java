package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds {@link Shipment} value by value, or from another one. Not thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class ShipmentBuilder {

    private long id;
    private Shipment.@Nullable Address to;
    private Shipment.@Nullable Address returnTo;
    private Shipment.@Nullable Window window;
    private Shipment.@Nullable Price price;
    private long version;

    private ShipmentBuilder() {}

    /** Starts without values: null, zero or false. */
    public static ShipmentBuilder create() {
        return new ShipmentBuilder();
    }

    /** Starts with all values of an entity. */
    public static ShipmentBuilder from(Shipment shipment) {
        return new ShipmentBuilder()
                .id(shipment.id())
                .to(shipment.to())
                .returnTo(shipment.returnTo())
                .window(shipment.window())
                .price(shipment.price())
                .version(shipment.version());
    }

    /** Sets {@code id}. */
    public ShipmentBuilder id(long id) {
        this.id = id;
        return this;
    }

    /** Sets {@code to}. */
    public ShipmentBuilder to(Shipment.Address to) {
        this.to = to;
        return this;
    }

    /** Sets {@code returnTo}. */
    public ShipmentBuilder returnTo(Shipment.@Nullable Address returnTo) {
        this.returnTo = returnTo;
        return this;
    }

    /** Sets {@code window}. */
    public ShipmentBuilder window(Shipment.Window window) {
        this.window = window;
        return this;
    }

    /** Sets {@code price}. */
    public ShipmentBuilder price(Shipment.@Nullable Price price) {
        this.price = price;
        return this;
    }

    /** Sets {@code version}. */
    public ShipmentBuilder version(long version) {
        this.version = version;
        return this;
    }

    /**
     * Returns the entity of the values set so far.
     *
     * @throws IllegalStateException when a value that cannot be null is missing
     */
    public Shipment build() {
        return new Shipment(id, required(to, "to"), returnTo, required(window, "window"), price, version);
    }

    /** Returns a copy of the entity with another {@code id}. */
    public static Shipment withId(Shipment shipment, long id) {
        return from(shipment).id(id).build();
    }

    /** Returns a copy of the entity with another {@code to}. */
    public static Shipment withTo(Shipment shipment, Shipment.Address to) {
        return from(shipment).to(to).build();
    }

    /** Returns a copy of the entity with another {@code returnTo}. */
    public static Shipment withReturnTo(Shipment shipment, Shipment.@Nullable Address returnTo) {
        return from(shipment).returnTo(returnTo).build();
    }

    /** Returns a copy of the entity with another {@code window}. */
    public static Shipment withWindow(Shipment shipment, Shipment.Window window) {
        return from(shipment).window(window).build();
    }

    /** Returns a copy of the entity with another {@code price}. */
    public static Shipment withPrice(Shipment shipment, Shipment.@Nullable Price price) {
        return from(shipment).price(price).build();
    }

    /** Returns a copy of the entity with another {@code version}. */
    public static Shipment withVersion(Shipment shipment, long version) {
        return from(shipment).version(version).build();
    }

    private static <V> V required(@Nullable V value, String component) {
        if (value == null) {
            throw new IllegalStateException(
                    "Component '" + component + "' of 'Shipment' is not set. Set it before build().");
        }
        return value;
    }
}
