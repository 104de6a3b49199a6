package shop;

import io.nexusstore.query.ComparableField;
import io.nexusstore.query.DecimalField;
import io.nexusstore.query.Fields;
import io.nexusstore.query.RealField;
import io.nexusstore.query.StringField;
import io.nexusstore.query.WholeField;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The fields of {@link Shipment}, for conditions and orders. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class ShipmentFields {

    /** The field {@code id}. */
    public static final WholeField<Shipment, Long> ID = Fields.longField(Shipment.class, "id", 0);

    /** The field {@code to.city}. */
    public static final StringField<Shipment> TO_CITY = Fields.string(Shipment.class, "to.city", 1);

    /** The field {@code to.postcode}. */
    public static final StringField<Shipment> TO_POSTCODE = Fields.string(Shipment.class, "to.postcode", 2);

    /** The field {@code to.point.latitude}. */
    public static final RealField<Shipment, Double> TO_POINT_LATITUDE =
            Fields.doubleField(Shipment.class, "to.point.latitude", 3);

    /** The field {@code to.point.longitude}. */
    public static final RealField<Shipment, Double> TO_POINT_LONGITUDE =
            Fields.doubleField(Shipment.class, "to.point.longitude", 4);

    /** The field {@code to.point.height}. */
    public static final WholeField<Shipment, Integer> TO_POINT_HEIGHT =
            Fields.intField(Shipment.class, "to.point.height", 5);

    /** The field {@code returnTo.city}. */
    public static final StringField<Shipment> RETURN_TO_CITY = Fields.string(Shipment.class, "returnTo.city", 6);

    /** The field {@code returnTo.postcode}. */
    public static final StringField<Shipment> RETURN_TO_POSTCODE =
            Fields.string(Shipment.class, "returnTo.postcode", 7);

    /** The field {@code returnTo.point.latitude}. */
    public static final RealField<Shipment, Double> RETURN_TO_POINT_LATITUDE =
            Fields.doubleField(Shipment.class, "returnTo.point.latitude", 8);

    /** The field {@code returnTo.point.longitude}. */
    public static final RealField<Shipment, Double> RETURN_TO_POINT_LONGITUDE =
            Fields.doubleField(Shipment.class, "returnTo.point.longitude", 9);

    /** The field {@code returnTo.point.height}. */
    public static final WholeField<Shipment, Integer> RETURN_TO_POINT_HEIGHT =
            Fields.intField(Shipment.class, "returnTo.point.height", 10);

    /** The field {@code window.from}. */
    public static final ComparableField<Shipment, Instant> WINDOW_FROM =
            Fields.instant(Shipment.class, "window.from", 11);

    /** The field {@code window.until}. */
    public static final ComparableField<Shipment, Instant> WINDOW_UNTIL =
            Fields.instant(Shipment.class, "window.until", 12);

    /** The field {@code price.amount}. */
    public static final DecimalField<Shipment> PRICE_AMOUNT = Fields.decimal(Shipment.class, "price.amount", 13, 10, 2);

    /** The field {@code price.status}. */
    public static final ComparableField<Shipment, Customer.Status> PRICE_STATUS =
            Fields.enumField(Shipment.class, "price.status", 14);

    /** The field {@code version}. */
    public static final WholeField<Shipment, Long> VERSION = Fields.longField(Shipment.class, "version", 15);

    private ShipmentFields() {}
}
