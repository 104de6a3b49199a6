package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.Violation;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Checks {@link Shipment} against the rules that it declares. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class ShipmentValidator {

    /** The rules as data. */
    public static final SchemaDefinition SCHEMA = new SchemaDefinition(
            "Shipment",
            1,
            List.of(
                    FieldSchema.of("id", ValueType.LONG).required(),
                    FieldSchema.of("to.city", ValueType.STRING).required().length(0, 80),
                    FieldSchema.of("to.postcode", ValueType.STRING).matching("[0-9]+"),
                    FieldSchema.of("to.point.latitude", ValueType.DOUBLE).required().range("-90", "90"),
                    FieldSchema.of("to.point.longitude", ValueType.DOUBLE).required(),
                    FieldSchema.of("to.point.height", ValueType.INT),
                    FieldSchema.of("returnTo.city", ValueType.STRING).required().length(0, 80),
                    FieldSchema.of("returnTo.postcode", ValueType.STRING).matching("[0-9]+"),
                    FieldSchema.of("returnTo.point.latitude", ValueType.DOUBLE).required().range("-90", "90"),
                    FieldSchema.of("returnTo.point.longitude", ValueType.DOUBLE).required(),
                    FieldSchema.of("returnTo.point.height", ValueType.INT),
                    FieldSchema.of("window.from", ValueType.INSTANT).required(),
                    FieldSchema.of("window.until", ValueType.INSTANT),
                    FieldSchema.of("price.amount", ValueType.DECIMAL).required().digits(10, 2).range("0", null),
                    FieldSchema.of("price.status", Customer.Status.class),
                    FieldSchema.of("version", ValueType.LONG).required().filled()))
            .embedding("to", true, Shipment.Address.class, Shipment_Model::readTo, Shipment_Model::partsOfTo)
            .embedding("to.point", false, Shipment.Point.class, Shipment_Model::readToPoint,
                    Shipment_Model::partsOfToPoint)
            .embedding("returnTo", false, Shipment.Address.class, Shipment_Model::readReturnTo,
                    Shipment_Model::partsOfReturnTo)
            .embedding("returnTo.point", false, Shipment.Point.class, Shipment_Model::readReturnToPoint,
                    Shipment_Model::partsOfReturnToPoint)
            .embedding("window", true, Shipment.Window.class, Shipment_Model::readWindow, Shipment_Model::partsOfWindow)
            .embedding("price", false, Shipment.Price.class, Shipment_Model::readPrice, Shipment_Model::partsOfPrice)
            .readBy(Shipment_Model.INSTANCE::read);

    private static final Pattern TO_POSTCODE_PATTERN = Pattern.compile("[0-9]+");

    private static final Pattern RETURN_TO_POSTCODE_PATTERN = Pattern.compile("[0-9]+");

    private static final BigDecimal PRICE_AMOUNT_MIN = new BigDecimal("0.00");

    private ShipmentValidator() {}

    /** Returns every violation of the entity, or an empty list. */
    public static List<Violation> validate(Shipment shipment) {
        Violations found = new Violations();
        check(found, shipment);
        return found.toList();
    }

    /** Returns every violation among the new values, or an empty list. */
    public static List<Violation> validate(DeltaChange<Shipment> delta) {
        Violations found = new Violations();
        check(found, delta);
        return found.toList();
    }

    static void check(Violations found, Shipment shipment) {
        checkTo(found, shipment.to());
        checkReturnTo(found, shipment.returnTo());
        checkWindow(found, shipment.window());
        checkPrice(found, shipment.price());
    }

    static void check(Violations found, DeltaChange<Shipment> delta) {
        for (FieldChange<Shipment> change : delta.changes()) {
            Object value = change.after();
            switch (change.field().index()) {
                case 1 -> checkToCity(found, (String) value);
                case 2 -> checkToPostcode(found, (String) value);
                case 3 -> checkToPointLatitude(found, (Double) value);
                case 4 -> checkToPointLongitude(found, (Double) value);
                case 6 -> checkReturnToCity(found, (String) value);
                case 7 -> checkReturnToPostcode(found, (String) value);
                case 8 -> checkReturnToPointLatitude(found, (Double) value);
                case 9 -> checkReturnToPointLongitude(found, (Double) value);
                case 11 -> checkWindowFrom(found, (Instant) value);
                case 12 -> checkWindowUntil(found, (Instant) value);
                case 13 -> checkPriceAmount(found, (BigDecimal) value);
                default -> {
                    // the other fields have no rules
                }
            }
        }
    }

    private static void checkToCity(Violations found, @Nullable String toCity) {
        found.required("to.city", toCity);
        found.text("to.city", toCity, 80);
    }

    private static void checkToPostcode(Violations found, @Nullable String toPostcode) {
        found.text("to.postcode", toPostcode, -1);
        if (found.checksConstraints()) {
            found.pattern("to.postcode", toPostcode, TO_POSTCODE_PATTERN);
        }
    }

    private static void checkToPointLatitude(Violations found, double toPointLatitude) {
        found.finite("to.point.latitude", toPointLatitude);
        if (found.checksConstraints()) {
            found.min("to.point.latitude", toPointLatitude, -90.0);
            found.max("to.point.latitude", toPointLatitude, 90.0);
        }
    }

    private static void checkToPointLatitude(Violations found, @Nullable Double toPointLatitude) {
        found.finite("to.point.latitude", toPointLatitude);
        if (found.checksConstraints()) {
            found.min("to.point.latitude", toPointLatitude, -90.0);
            found.max("to.point.latitude", toPointLatitude, 90.0);
        }
    }

    private static void checkToPointLongitude(Violations found, double toPointLongitude) {
        found.finite("to.point.longitude", toPointLongitude);
    }

    private static void checkToPointLongitude(Violations found, @Nullable Double toPointLongitude) {
        found.finite("to.point.longitude", toPointLongitude);
    }

    private static void checkReturnToCity(Violations found, @Nullable String returnToCity) {
        found.text("returnTo.city", returnToCity, 80);
    }

    private static void checkReturnToPostcode(Violations found, @Nullable String returnToPostcode) {
        found.text("returnTo.postcode", returnToPostcode, -1);
        if (found.checksConstraints()) {
            found.pattern("returnTo.postcode", returnToPostcode, RETURN_TO_POSTCODE_PATTERN);
        }
    }

    private static void checkReturnToPointLatitude(Violations found, double returnToPointLatitude) {
        found.finite("returnTo.point.latitude", returnToPointLatitude);
        if (found.checksConstraints()) {
            found.min("returnTo.point.latitude", returnToPointLatitude, -90.0);
            found.max("returnTo.point.latitude", returnToPointLatitude, 90.0);
        }
    }

    private static void checkReturnToPointLatitude(Violations found,
            @Nullable Double returnToPointLatitude) {
        found.finite("returnTo.point.latitude", returnToPointLatitude);
        if (found.checksConstraints()) {
            found.min("returnTo.point.latitude", returnToPointLatitude, -90.0);
            found.max("returnTo.point.latitude", returnToPointLatitude, 90.0);
        }
    }

    private static void checkReturnToPointLongitude(Violations found,
            double returnToPointLongitude) {
        found.finite("returnTo.point.longitude", returnToPointLongitude);
    }

    private static void checkReturnToPointLongitude(Violations found,
            @Nullable Double returnToPointLongitude) {
        found.finite("returnTo.point.longitude", returnToPointLongitude);
    }

    private static void checkWindowFrom(Violations found, @Nullable Instant windowFrom) {
        found.required("window.from", windowFrom);
        found.instant("window.from", windowFrom);
    }

    private static void checkWindowUntil(Violations found, @Nullable Instant windowUntil) {
        found.instant("window.until", windowUntil);
    }

    private static void checkPriceAmount(Violations found, @Nullable BigDecimal priceAmount) {
        found.decimal("price.amount", priceAmount, 10, 2);
        if (found.checksConstraints()) {
            found.quantity("price.amount", priceAmount, PRICE_AMOUNT_MIN, null);
        }
    }

    private static void checkTo(Violations found, Shipment.@Nullable Address to) {
        found.required("to", to);
        if (to == null) {
            return;
        }
        checkToCity(found, to.city());
        checkToPostcode(found, to.postcode());
        checkToPoint(found, to.point());
    }

    private static void checkToPoint(Violations found, Shipment.@Nullable Point toPoint) {
        if (toPoint == null) {
            return;
        }
        checkToPointLatitude(found, toPoint.latitude());
        checkToPointLongitude(found, toPoint.longitude());
    }

    private static void checkReturnTo(Violations found, Shipment.@Nullable Address returnTo) {
        if (returnTo == null) {
            return;
        }
        found.required("returnTo.city", returnTo.city());
        checkReturnToCity(found, returnTo.city());
        checkReturnToPostcode(found, returnTo.postcode());
        checkReturnToPoint(found, returnTo.point());
    }

    private static void checkReturnToPoint(Violations found,
            Shipment.@Nullable Point returnToPoint) {
        if (returnToPoint == null) {
            return;
        }
        checkReturnToPointLatitude(found, returnToPoint.latitude());
        checkReturnToPointLongitude(found, returnToPoint.longitude());
    }

    private static void checkWindow(Violations found, Shipment.@Nullable Window window) {
        found.required("window", window);
        if (window == null) {
            return;
        }
        checkWindowFrom(found, window.from());
        checkWindowUntil(found, window.until());
    }

    private static void checkPrice(Violations found, Shipment.@Nullable Price price) {
        if (price == null) {
            return;
        }
        found.required("price.amount", price.amount());
        checkPriceAmount(found, price.amount());
    }
}
