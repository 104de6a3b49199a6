package io.nexusstore.tck.query;

import static io.nexusstore.tck.query.FieldKind.LIST;
import static io.nexusstore.tck.query.FieldKind.MAP;

import io.nexusstore.query.CollectionField;
import io.nexusstore.tck.entity.Listing;
import io.nexusstore.tck.entity.Listing.Label;
import io.nexusstore.tck.entity.ListingFields;
import io.nexusstore.tck.entity.Listing_Model;
import io.nexusstore.tck.entity.Sample.Color;
import io.nexusstore.tck.query.AskedField.Operands;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists, maps and a record in one column each. */
final class ListingSubject {

    private final RandomValues values;
    private final Operands<List<@Nullable String>> texts;
    private final Operands<List<@Nullable Boolean>> flags;
    private final Operands<List<@Nullable Long>> bigs;
    private final Operands<List<@Nullable Double>> reals;
    private final Operands<List<@Nullable Color>> colors;
    private final Operands<List<@Nullable BigDecimal>> prices;
    private final Operands<List<byte @Nullable []>> blobs;
    private final Operands<List<@Nullable OffsetDateTime>> times;
    private final Operands<Label> label;
    private final Operands<List<@Nullable Label>> labels;
    private final Operands<List<@Nullable Long>> line;
    private final Operands<List<@Nullable List<@Nullable Long>>> grid;
    private final Operands<Map<String, @Nullable String>> names;
    private final Operands<Map<Long, @Nullable BigDecimal>> amounts;
    private final Operands<Map<Color, @Nullable Label>> legend;

    private ListingSubject(RandomValues values) {
        this.values = values;
        this.texts = lists(values::element);
        this.flags = lists(values::flag);
        this.bigs = lists(values::exactly);
        this.reals = lists(values::real);
        this.colors = lists(values::color);
        this.prices = lists(values::scaled);
        this.blobs = lists(values::blob);
        this.times = lists(values::zoned);
        this.label = values.few(isWithNull -> isWithNull ? labelOfNull(values) : label(values));
        this.labels = values.few(isWithNull -> values.list(isWithNull, () -> label.next(isWithNull)));
        this.line = lists(values::exactly);
        this.grid = values.few(isWithNull -> values.list(isWithNull, () -> line.next(isWithNull)));
        this.names = values.few(isWithNull -> values.map(isWithNull, values::element, values::element));
        this.amounts = values.few(isWithNull -> values.map(isWithNull, values::exactly, values::scaled));
        this.legend = values.few(isWithNull -> values.map(isWithNull, values::color, () -> label.next(isWithNull)));
    }

    static Subject<Listing> of(RandomValues values) {
        ListingSubject subject = new ListingSubject(values);
        return new Subject<>(Listing_Model.INSTANCE, subject.fields(), subject::row);
    }

    private List<AskedField<Listing, ?>> fields() {
        return List.of(
                AskedField.ordered(FieldKind.COMPONENT, ListingFields.RANK, values::whole),
                list(ListingFields.TEXTS, ValueType.STRING, texts, values::element),
                list(ListingFields.FLAGS, ValueType.BOOLEAN, flags, values::flag),
                list(ListingFields.BIGS, ValueType.LONG, bigs, values::exactly),
                list(ListingFields.REALS, ValueType.DOUBLE, reals, values::real),
                list(ListingFields.COLORS, ValueType.ENUM, colors, values::color),
                list(ListingFields.PRICES, ValueType.DECIMAL, prices, values::scaled),
                list(ListingFields.BLOBS, ValueType.BYTES, blobs, values::blob),
                list(ListingFields.TIMES, ValueType.OFFSET_DATE_TIME, times, values::zoned),
                AskedField.collection(LIST, ValueType.JSON, ListingFields.LABELS, labels, label),
                AskedField.collection(LIST, ValueType.JSON, ListingFields.GRID, grid, line),
                AskedField.plain(MAP, ValueType.STRING, ListingFields.NAMES, names),
                AskedField.plain(MAP, ValueType.DECIMAL, ListingFields.AMOUNTS, amounts),
                AskedField.plain(MAP, ValueType.JSON, ListingFields.LEGEND, legend),
                AskedField.plain(FieldKind.RECORD, ValueType.JSON, ListingFields.LABEL, label));
    }

    private Listing row(long number) {
        return new Listing(
                number,
                values.orNull(values::whole),
                values.ofParts(texts),
                values.ofParts(flags),
                values.ofParts(bigs),
                values.ofParts(reals),
                values.ofParts(colors),
                values.ofParts(prices),
                values.ofParts(blobs),
                values.ofParts(times),
                values.ofParts(labels),
                values.ofParts(grid),
                values.ofParts(names),
                values.ofParts(amounts),
                values.ofParts(legend),
                values.ofParts(label));
    }

    private <E> Operands<List<@Nullable E>> lists(Supplier<E> element) {
        return values.few(isWithNull -> values.list(isWithNull, element));
    }

    private static Label label(RandomValues values) {
        return new Label(values.element(), values.below(2), values.list(false, () -> values.below(3)), values.scaled());
    }

    /** The list of the label may be with null, as the text or the number may be null. */
    private static Label labelOfNull(RandomValues values) {
        int place = values.below(4);
        return new Label(
                place == 0 ? null : values.element(),
                values.below(2),
                place == 1 ? null : values.list(place == 2, () -> values.below(3)),
                place == 3 ? null : values.scaled());
    }

    private static <E> AskedField<Listing, List<@Nullable E>> list(
            CollectionField<Listing, List<@Nullable E>, @Nullable E> field,
            ValueType type,
            Operands<List<@Nullable E>> lists,
            Supplier<E> element) {
        return AskedField.collection(LIST, type, field, lists, isWithNull -> element.get());
    }
}
