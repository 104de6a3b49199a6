package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Shipment} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class Shipment_Model implements EntityModel<Shipment, Long> {

    /** The one model of {@link Shipment}. */
    public static final Shipment_Model INSTANCE = new Shipment_Model();

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.LONG, long.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("to.city", "", 1, ValueType.STRING, String.class, false, 80, FieldFacts.Role.PLAIN),
            new FieldFacts("to.postcode", "to_zip", 2, ValueType.STRING, String.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("to.point.latitude", "", 3, ValueType.DOUBLE, double.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "to.point.longitude", "", 4, ValueType.DOUBLE, double.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("to.point.height", "", 5, ValueType.INT, Integer.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "returnTo.city", "back_city", 6, ValueType.STRING, String.class, true, 80, FieldFacts.Role.PLAIN),
            new FieldFacts("returnTo.postcode", "back_zip", 7, ValueType.STRING, String.class, true, -1,
                    FieldFacts.Role.PLAIN),
            new FieldFacts("returnTo.point.latitude", "back_point_latitude", 8, ValueType.DOUBLE, double.class, true,
                    -1, FieldFacts.Role.PLAIN),
            new FieldFacts("returnTo.point.longitude", "back_point_longitude", 9, ValueType.DOUBLE, double.class, true,
                    -1, FieldFacts.Role.PLAIN),
            new FieldFacts("returnTo.point.height", "back_point_height", 10, ValueType.INT, Integer.class, true, -1,
                    FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "window.from", "from", 11, ValueType.INSTANT, Instant.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "window.until", "until", 12, ValueType.INSTANT, Instant.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("price.amount", "", 13, ValueType.DECIMAL, BigDecimal.class, true, -1, FieldFacts.Role.PLAIN,
                    10, 2),
            new FieldFacts(
                    "price.status", "", 14, ValueType.ENUM, Customer.Status.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("version", "", 15, ValueType.LONG, long.class, false, -1, FieldFacts.Role.VERSION));

    private static final List<IndexFacts> INDEXES = List.of(
            new IndexFacts("", List.of(1, 11), false),
            new IndexFacts("", List.of(8), false));

    private static final List<Integer> ID_FIELDS = List.of(0);

    private Shipment_Model() {}

    @Override
    public Class<Shipment> type() {
        return Shipment.class;
    }

    @Override
    public String table() {
        return "";
    }

    @Override
    public int schemaVersion() {
        return 1;
    }

    @Override
    public SchemaDefinition schema() {
        return ShipmentValidator.SCHEMA;
    }

    @Override
    public List<FieldFacts> fields() {
        return FIELDS;
    }

    @Override
    public List<IndexFacts> indexes() {
        return INDEXES;
    }

    @Override
    public Class<Long> idType() {
        return Long.class;
    }

    @Override
    public List<Integer> idFields() {
        return ID_FIELDS;
    }

    @Override
    public int versionField() {
        return 15;
    }

    @Override
    public int createdAtField() {
        return -1;
    }

    @Override
    public int updatedAtField() {
        return -1;
    }

    @Override
    public @Nullable Long idOf(Shipment shipment) {
        return shipment.id();
    }

    @Override
    public long versionOf(Shipment shipment) {
        return shipment.version();
    }

    @Override
    public String encodeId(Long id) {
        return Long.toString(id);
    }

    @Override
    public Long decodeId(String text) {
        return Long.valueOf(text);
    }

    @Override
    public void writeId(Long id, ValueSink out) {
        out.longValue(id);
    }

    @Override
    public Long readId(ValueSource row) {
        return row.longValue(0);
    }

    @Override
    public Shipment read(ValueSource row) {
        return new Shipment(
                row.longValue(0),
                readTo(row),
                readReturnTo(row),
                readWindow(row),
                readPrice(row),
                row.longValue(15));
    }

    static Shipment.Address readTo(ValueSource row) {
        return new Shipment.Address(Columns.required(row.string(1), 1), row.string(2), readToPoint(row));
    }

    static @Nullable Object[] partsOfTo(Shipment.Address to) {
        return new @Nullable Object[] {to.city(), to.postcode(), to.point()};
    }

    static Shipment.@Nullable Point readToPoint(ValueSource row) {
        if (row.isNull(3)) {
            Columns.absent(row, 3, 6);
            return null;
        }
        return new Shipment.Point(row.doubleValue(3), row.doubleValue(4), row.isNull(5) ? null : row.intValue(5));
    }

    static @Nullable Object[] partsOfToPoint(Shipment.Point toPoint) {
        return new @Nullable Object[] {toPoint.latitude(), toPoint.longitude(), toPoint.height()};
    }

    static Shipment.@Nullable Address readReturnTo(ValueSource row) {
        if (row.isNull(6)) {
            Columns.absent(row, 6, 11);
            return null;
        }
        return new Shipment.Address(Columns.required(row.string(6), 6), row.string(7), readReturnToPoint(row));
    }

    static @Nullable Object[] partsOfReturnTo(Shipment.Address returnTo) {
        return new @Nullable Object[] {returnTo.city(), returnTo.postcode(), returnTo.point()};
    }

    static Shipment.@Nullable Point readReturnToPoint(ValueSource row) {
        if (row.isNull(8)) {
            Columns.absent(row, 8, 11);
            return null;
        }
        return new Shipment.Point(row.doubleValue(8), row.doubleValue(9), row.isNull(10) ? null : row.intValue(10));
    }

    static @Nullable Object[] partsOfReturnToPoint(Shipment.Point returnToPoint) {
        return new @Nullable Object[] {returnToPoint.latitude(), returnToPoint.longitude(), returnToPoint.height()};
    }

    static Shipment.Window readWindow(ValueSource row) {
        return new Shipment.Window(Columns.required(row.instant(11), 11), row.instant(12));
    }

    static @Nullable Object[] partsOfWindow(Shipment.Window window) {
        return new @Nullable Object[] {window.from(), window.until()};
    }

    static Shipment.@Nullable Price readPrice(ValueSource row) {
        if (row.isNull(13)) {
            Columns.absent(row, 13, 15);
            return null;
        }
        return new Shipment.Price(
                Columns.required(row.decimal(13, 10, 2), 13),
                Columns.constant(Customer.Status.class, row.string(14), 14));
    }

    static @Nullable Object[] partsOfPrice(Shipment.Price price) {
        return new @Nullable Object[] {price.amount(), price.status()};
    }

    @Override
    public void write(Shipment shipment, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.longValue(shipment.id());
            case 1, 2, 3, 4, 5 -> writeTo(shipment.to(), field, out);
            case 6, 7, 8, 9, 10 -> writeReturnTo(shipment.returnTo(), field, out);
            case 11, 12 -> writeWindow(shipment.window(), field, out);
            case 13, 14 -> writePrice(shipment.price(), field, out);
            case 15 -> out.longValue(shipment.version());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Shipment shipment, int field) {
        return switch (field) {
            case 0 -> shipment.id();
            case 1, 2, 3, 4, 5 -> valueOfTo(shipment.to(), field);
            case 6, 7, 8, 9, 10 -> valueOfReturnTo(shipment.returnTo(), field);
            case 11, 12 -> valueOfWindow(shipment.window(), field);
            case 13, 14 -> valueOfPrice(shipment.price(), field);
            case 15 -> shipment.version();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeTo(Shipment.Address to, int field, ValueSink out) {
        switch (field) {
            case 1 -> out.string(to.city());
            case 2 -> out.string(to.postcode());
            case 3, 4, 5 -> writeToPoint(to.point(), field, out);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfTo(Shipment.@Nullable Address to, int field) {
        if (to == null) {
            return null;
        }
        return switch (field) {
            case 1 -> to.city();
            case 2 -> to.postcode();
            case 3, 4, 5 -> valueOfToPoint(to.point(), field);
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeToPoint(Shipment.@Nullable Point toPoint, int field, ValueSink out) {
        if (toPoint == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 3 -> out.doubleValue(toPoint.latitude());
            case 4 -> out.doubleValue(toPoint.longitude());
            case 5 -> {
                Integer toPointHeight = toPoint.height();
                if (toPointHeight == null) {
                    out.nullValue();
                } else {
                    out.intValue(toPointHeight);
                }
            }
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfToPoint(Shipment.@Nullable Point toPoint, int field) {
        if (toPoint == null) {
            return null;
        }
        return switch (field) {
            case 3 -> toPoint.latitude();
            case 4 -> toPoint.longitude();
            case 5 -> toPoint.height();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeReturnTo(Shipment.@Nullable Address returnTo, int field,
            ValueSink out) {
        if (returnTo == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 6 -> out.string(returnTo.city());
            case 7 -> out.string(returnTo.postcode());
            case 8, 9, 10 -> writeReturnToPoint(returnTo.point(), field, out);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfReturnTo(Shipment.@Nullable Address returnTo,
            int field) {
        if (returnTo == null) {
            return null;
        }
        return switch (field) {
            case 6 -> returnTo.city();
            case 7 -> returnTo.postcode();
            case 8, 9, 10 -> valueOfReturnToPoint(returnTo.point(), field);
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeReturnToPoint(Shipment.@Nullable Point returnToPoint, int field,
            ValueSink out) {
        if (returnToPoint == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 8 -> out.doubleValue(returnToPoint.latitude());
            case 9 -> out.doubleValue(returnToPoint.longitude());
            case 10 -> {
                Integer returnToPointHeight = returnToPoint.height();
                if (returnToPointHeight == null) {
                    out.nullValue();
                } else {
                    out.intValue(returnToPointHeight);
                }
            }
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfReturnToPoint(Shipment.@Nullable Point returnToPoint,
            int field) {
        if (returnToPoint == null) {
            return null;
        }
        return switch (field) {
            case 8 -> returnToPoint.latitude();
            case 9 -> returnToPoint.longitude();
            case 10 -> returnToPoint.height();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeWindow(Shipment.Window window, int field, ValueSink out) {
        switch (field) {
            case 11 -> out.instant(window.from());
            case 12 -> out.instant(window.until());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfWindow(Shipment.@Nullable Window window, int field) {
        if (window == null) {
            return null;
        }
        return switch (field) {
            case 11 -> window.from();
            case 12 -> window.until();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writePrice(Shipment.@Nullable Price price, int field, ValueSink out) {
        if (price == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 13 -> out.decimal(price.amount(), 10, 2);
            case 14 -> {
                Customer.Status priceStatus = price.status();
                out.string(priceStatus == null ? null : priceStatus.name());
            }
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfPrice(Shipment.@Nullable Price price, int field) {
        if (price == null) {
            return null;
        }
        return switch (field) {
            case 13 -> price.amount();
            case 14 -> price.status();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public Shipment prepare(Shipment shipment, Stamp stamp) {
        return new Shipment(
                shipment.id(),
                canonicalTo(shipment.to()),
                canonicalReturnTo(shipment.returnTo()),
                canonicalWindow(shipment.window()),
                canonicalPrice(shipment.price()),
                stamp.next(shipment.version()));
    }

    @Override
    public Shipment canonical(Shipment shipment) {
        return new Shipment(
                shipment.id(),
                canonicalTo(shipment.to()),
                canonicalReturnTo(shipment.returnTo()),
                canonicalWindow(shipment.window()),
                canonicalPrice(shipment.price()),
                shipment.version());
    }

    @SuppressWarnings("NullAway")
    private static Shipment.Address canonicalTo(Shipment.Address to) {
        // null is passed on for the validator to report
        if (to == null) {
            return null;
        }
        return new Shipment.Address(to.city(), to.postcode(), canonicalToPoint(to.point()));
    }

    private static Shipment.@Nullable Point canonicalToPoint(Shipment.@Nullable Point toPoint) {
        if (toPoint == null) {
            return null;
        }
        return new Shipment.Point(
                Canonical.of(toPoint.latitude()),
                Canonical.of(toPoint.longitude()),
                toPoint.height());
    }

    private static Shipment.@Nullable Address canonicalReturnTo(
            Shipment.@Nullable Address returnTo) {
        if (returnTo == null) {
            return null;
        }
        return new Shipment.Address(returnTo.city(), returnTo.postcode(), canonicalReturnToPoint(returnTo.point()));
    }

    private static Shipment.@Nullable Point canonicalReturnToPoint(
            Shipment.@Nullable Point returnToPoint) {
        if (returnToPoint == null) {
            return null;
        }
        return new Shipment.Point(
                Canonical.of(returnToPoint.latitude()),
                Canonical.of(returnToPoint.longitude()),
                returnToPoint.height());
    }

    @SuppressWarnings("NullAway")
    private static Shipment.Window canonicalWindow(Shipment.Window window) {
        // null is passed on for the validator to report
        if (window == null) {
            return null;
        }
        return new Shipment.Window(Canonical.of(window.from()), Canonical.of(window.until()));
    }

    @SuppressWarnings("NullAway")
    private static Shipment.@Nullable Price canonicalPrice(Shipment.@Nullable Price price) {
        // null is passed on for the validator to report
        if (price == null) {
            return null;
        }
        return new Shipment.Price(Canonical.of(price.amount(), 10, 2), price.status());
    }

    @Override
    public DeltaChange<Shipment> diff(Shipment before, Shipment after) {
        if (before.id() != after.id()) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Shipment'.");
        }
        DeltaChange.Builder<Shipment> delta = DeltaChange.builder(Shipment.class);
        Shipment_Model.changeTo(before.to(), after.to(), delta);
        Shipment_Model.changeReturnTo(before.returnTo(), after.returnTo(), delta);
        Shipment_Model.changeWindow(before.window(), after.window(), delta);
        Shipment_Model.changePrice(before.price(), after.price(), delta);
        return delta.baseVersion(versionOf(before)).build();
    }

    @Override
    public Shipment apply(Shipment base, DeltaChange<Shipment> delta) {
        return new Shipment(
                base.id(),
                Columns.present(applyTo(base.to(), delta), "Shipment", "to"),
                applyReturnTo(base.returnTo(), delta),
                Columns.present(applyWindow(base.window(), delta), "Shipment", "window"),
                applyPrice(base.price(), delta),
                base.version());
    }

    static void changeTo(Shipment.@Nullable Address before, Shipment.@Nullable Address after,
            DeltaChange.Builder<Shipment> delta) {
        delta.change(
                ShipmentFields.TO_CITY, before == null ? null : before.city(), after == null ? null : after.city());
        delta.change(ShipmentFields.TO_POSTCODE, before == null ? null : before.postcode(),
                after == null ? null : after.postcode());
        Shipment_Model.changeToPoint(
                before == null ? null : before.point(), after == null ? null : after.point(), delta);
    }

    static void setTo(Shipment.@Nullable Address after, DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.TO_CITY, after == null ? null : after.city());
        delta.set(ShipmentFields.TO_POSTCODE, after == null ? null : after.postcode());
        Shipment_Model.setToPoint(after == null ? null : after.point(), delta);
    }

    private static Shipment.@Nullable Address applyTo(Shipment.@Nullable Address base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(1, 6)) {
            return base;
        }
        String toCity = delta.valueOr(ShipmentFields.TO_CITY, base == null ? null : base.city());
        String toPostcode = delta.valueOr(ShipmentFields.TO_POSTCODE, base == null ? null : base.postcode());
        Shipment.Point toPoint = applyToPoint(base == null ? null : base.point(), delta);
        return new Shipment.Address(Columns.present(toCity, "Shipment", "to.city"), toPostcode, toPoint);
    }

    static void changeToPoint(Shipment.@Nullable Point before, Shipment.@Nullable Point after,
            DeltaChange.Builder<Shipment> delta) {
        delta.change(ShipmentFields.TO_POINT_LATITUDE, before == null ? null : before.latitude(),
                after == null ? null : after.latitude());
        delta.change(ShipmentFields.TO_POINT_LONGITUDE, before == null ? null : before.longitude(),
                after == null ? null : after.longitude());
        delta.change(ShipmentFields.TO_POINT_HEIGHT, before == null ? null : before.height(),
                after == null ? null : after.height());
    }

    static void setToPoint(Shipment.@Nullable Point after, DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.TO_POINT_LATITUDE, after == null ? null : after.latitude());
        delta.set(ShipmentFields.TO_POINT_LONGITUDE, after == null ? null : after.longitude());
        delta.set(ShipmentFields.TO_POINT_HEIGHT, after == null ? null : after.height());
    }

    private static Shipment.@Nullable Point applyToPoint(Shipment.@Nullable Point base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(3, 6)) {
            return base;
        }
        Double toPointLatitude = delta.valueOr(ShipmentFields.TO_POINT_LATITUDE, base == null ? null : base.latitude());
        Double toPointLongitude =
                delta.valueOr(ShipmentFields.TO_POINT_LONGITUDE, base == null ? null : base.longitude());
        Integer toPointHeight = delta.valueOr(ShipmentFields.TO_POINT_HEIGHT, base == null ? null : base.height());
        if (toPointLatitude == null && toPointLongitude == null && toPointHeight == null) {
            return null;
        }
        return new Shipment.Point(
                Columns.present(toPointLatitude, "Shipment", "to.point.latitude"),
                Columns.present(toPointLongitude, "Shipment", "to.point.longitude"),
                toPointHeight);
    }

    static void changeReturnTo(Shipment.@Nullable Address before,
            Shipment.@Nullable Address after, DeltaChange.Builder<Shipment> delta) {
        delta.change(ShipmentFields.RETURN_TO_CITY, before == null ? null : before.city(),
                after == null ? null : after.city());
        delta.change(ShipmentFields.RETURN_TO_POSTCODE, before == null ? null : before.postcode(),
                after == null ? null : after.postcode());
        Shipment_Model.changeReturnToPoint(
                before == null ? null : before.point(), after == null ? null : after.point(), delta);
    }

    static void setReturnTo(Shipment.@Nullable Address after,
            DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.RETURN_TO_CITY, after == null ? null : after.city());
        delta.set(ShipmentFields.RETURN_TO_POSTCODE, after == null ? null : after.postcode());
        Shipment_Model.setReturnToPoint(after == null ? null : after.point(), delta);
    }

    private static Shipment.@Nullable Address applyReturnTo(Shipment.@Nullable Address base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(6, 11)) {
            return base;
        }
        String returnToCity = delta.valueOr(ShipmentFields.RETURN_TO_CITY, base == null ? null : base.city());
        String returnToPostcode =
                delta.valueOr(ShipmentFields.RETURN_TO_POSTCODE, base == null ? null : base.postcode());
        Shipment.Point returnToPoint = applyReturnToPoint(base == null ? null : base.point(), delta);
        if (returnToCity == null && returnToPostcode == null && returnToPoint == null) {
            return null;
        }
        return new Shipment.Address(
                Columns.present(returnToCity, "Shipment", "returnTo.city"),
                returnToPostcode,
                returnToPoint);
    }

    static void changeReturnToPoint(Shipment.@Nullable Point before,
            Shipment.@Nullable Point after, DeltaChange.Builder<Shipment> delta) {
        delta.change(ShipmentFields.RETURN_TO_POINT_LATITUDE, before == null ? null : before.latitude(),
                after == null ? null : after.latitude());
        delta.change(ShipmentFields.RETURN_TO_POINT_LONGITUDE, before == null ? null : before.longitude(),
                after == null ? null : after.longitude());
        delta.change(ShipmentFields.RETURN_TO_POINT_HEIGHT, before == null ? null : before.height(),
                after == null ? null : after.height());
    }

    static void setReturnToPoint(Shipment.@Nullable Point after,
            DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.RETURN_TO_POINT_LATITUDE, after == null ? null : after.latitude());
        delta.set(ShipmentFields.RETURN_TO_POINT_LONGITUDE, after == null ? null : after.longitude());
        delta.set(ShipmentFields.RETURN_TO_POINT_HEIGHT, after == null ? null : after.height());
    }

    private static Shipment.@Nullable Point applyReturnToPoint(Shipment.@Nullable Point base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(8, 11)) {
            return base;
        }
        Double returnToPointLatitude =
                delta.valueOr(ShipmentFields.RETURN_TO_POINT_LATITUDE, base == null ? null : base.latitude());
        Double returnToPointLongitude =
                delta.valueOr(ShipmentFields.RETURN_TO_POINT_LONGITUDE, base == null ? null : base.longitude());
        Integer returnToPointHeight =
                delta.valueOr(ShipmentFields.RETURN_TO_POINT_HEIGHT, base == null ? null : base.height());
        if (returnToPointLatitude == null && returnToPointLongitude == null && returnToPointHeight == null) {
            return null;
        }
        return new Shipment.Point(
                Columns.present(returnToPointLatitude, "Shipment", "returnTo.point.latitude"),
                Columns.present(returnToPointLongitude, "Shipment", "returnTo.point.longitude"),
                returnToPointHeight);
    }

    static void changeWindow(Shipment.@Nullable Window before, Shipment.@Nullable Window after,
            DeltaChange.Builder<Shipment> delta) {
        delta.change(
                ShipmentFields.WINDOW_FROM, before == null ? null : before.from(), after == null ? null : after.from());
        delta.change(ShipmentFields.WINDOW_UNTIL, before == null ? null : before.until(),
                after == null ? null : after.until());
    }

    static void setWindow(Shipment.@Nullable Window after, DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.WINDOW_FROM, after == null ? null : after.from());
        delta.set(ShipmentFields.WINDOW_UNTIL, after == null ? null : after.until());
    }

    private static Shipment.@Nullable Window applyWindow(Shipment.@Nullable Window base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(11, 13)) {
            return base;
        }
        Instant windowFrom = delta.valueOr(ShipmentFields.WINDOW_FROM, base == null ? null : base.from());
        Instant windowUntil = delta.valueOr(ShipmentFields.WINDOW_UNTIL, base == null ? null : base.until());
        return new Shipment.Window(Columns.present(windowFrom, "Shipment", "window.from"), windowUntil);
    }

    static void changePrice(Shipment.@Nullable Price before, Shipment.@Nullable Price after,
            DeltaChange.Builder<Shipment> delta) {
        delta.change(ShipmentFields.PRICE_AMOUNT, before == null ? null : before.amount(),
                after == null ? null : after.amount());
        delta.change(ShipmentFields.PRICE_STATUS, before == null ? null : before.status(),
                after == null ? null : after.status());
    }

    static void setPrice(Shipment.@Nullable Price after, DeltaChange.Builder<Shipment> delta) {
        delta.set(ShipmentFields.PRICE_AMOUNT, after == null ? null : after.amount());
        delta.set(ShipmentFields.PRICE_STATUS, after == null ? null : after.status());
    }

    private static Shipment.@Nullable Price applyPrice(Shipment.@Nullable Price base,
            DeltaChange<Shipment> delta) {
        if (!delta.changesWithin(13, 15)) {
            return base;
        }
        BigDecimal priceAmount = delta.valueOr(ShipmentFields.PRICE_AMOUNT, base == null ? null : base.amount());
        Customer.Status priceStatus = delta.valueOr(ShipmentFields.PRICE_STATUS, base == null ? null : base.status());
        if (priceAmount == null && priceStatus == null) {
            return null;
        }
        return new Shipment.Price(Columns.present(priceAmount, "Shipment", "price.amount"), priceStatus);
    }

    @Override
    public void validate(Shipment shipment, Violations found) {
        ShipmentValidator.check(found, shipment);
    }

    @Override
    public void validate(DeltaChange<Shipment> delta, Violations found) {
        ShipmentValidator.check(found, delta);
    }

    @Override
    public boolean isJudgedWhole() {
        return true;
    }
}
