package io.nexusstore.tck.query;

import static io.nexusstore.tck.query.AskedField.ordered;
import static io.nexusstore.tck.query.FieldKind.CASE_FOLDED;
import static io.nexusstore.tck.query.FieldKind.EMBEDDED;
import static io.nexusstore.tck.query.FieldKind.ID_PART;

import io.nexusstore.tck.entity.Parcel;
import io.nexusstore.tck.entity.ParcelFields;
import io.nexusstore.tck.entity.Parcel_Model;
import java.util.List;
import java.util.UUID;

/** Embedded records: an id, one that may be absent with another one in it, and one that never is. */
final class ParcelSubject {

    private static final List<String> LINES = List.of("A", "a", "A/%\"\\", "\u00e4");
    private static final List<UUID> NETWORKS = List.of(new UUID(0, 1), new UUID(Long.MIN_VALUE, 0));

    private ParcelSubject() {}

    static Subject<Parcel> of(RandomValues values) {
        return new Subject<>(Parcel_Model.INSTANCE, fields(values), number -> row(values, number));
    }

    private static List<AskedField<Parcel, ?>> fields(RandomValues values) {
        return List.of(
                ordered(ID_PART, ParcelFields.ID_LINE, () -> values.pick(LINES)),
                ordered(ID_PART, ParcelFields.ID_PLACE, () -> values.below(4) - 1),
                ordered(ID_PART, ParcelFields.ID_WAY_NETWORK, () -> values.pick(NETWORKS)),
                ordered(ID_PART, ParcelFields.ID_WAY_NUMBER, () -> number(values.below(5))),
                ordered(CASE_FOLDED, ParcelFields.TITLE.ignoreCase(), values::text),
                ordered(CASE_FOLDED, ParcelFields.CONTENT_INNER_LABEL.ignoreCase(), values::text),
                ordered(EMBEDDED, ParcelFields.CONTENT_OPEN, values::flag),
                ordered(EMBEDDED, ParcelFields.CONTENT_TEXT, values::text),
                ordered(EMBEDDED, ParcelFields.CONTENT_FLAG, values::flag),
                ordered(EMBEDDED, ParcelFields.CONTENT_TINY, values::tiny),
                ordered(EMBEDDED, ParcelFields.CONTENT_SMALL, values::small),
                ordered(EMBEDDED, ParcelFields.CONTENT_WHOLE, values::whole),
                ordered(EMBEDDED, ParcelFields.CONTENT_BIG, values::big),
                ordered(EMBEDDED, ParcelFields.CONTENT_SINGLE, values::single),
                ordered(EMBEDDED, ParcelFields.CONTENT_REAL, values::real),
                ordered(EMBEDDED, ParcelFields.CONTENT_LETTER, values::letter),
                ordered(EMBEDDED, ParcelFields.CONTENT_COLOR, values::color),
                ordered(EMBEDDED, ParcelFields.CONTENT_MOMENT, values::moment),
                ordered(EMBEDDED, ParcelFields.CONTENT_TOKEN, values::token),
                ordered(EMBEDDED, ParcelFields.CONTENT_BLOB, values::blob),
                ordered(EMBEDDED, ParcelFields.CONTENT_PRICE, values::price),
                ordered(EMBEDDED, ParcelFields.CONTENT_TALLY, values::tally),
                ordered(EMBEDDED, ParcelFields.CONTENT_DAY, values::day),
                ordered(EMBEDDED, ParcelFields.CONTENT_HOUR, values::hour),
                ordered(EMBEDDED, ParcelFields.CONTENT_LOCAL, values::local),
                ordered(EMBEDDED, ParcelFields.CONTENT_ZONED, values::zoned),
                ordered(EMBEDDED, ParcelFields.CONTENT_SPAN, values::span),
                ordered(EMBEDDED, ParcelFields.CONTENT_INNER_LEVEL, values::whole),
                ordered(EMBEDDED, ParcelFields.CONTENT_INNER_LABEL, values::text),
                ordered(EMBEDDED, ParcelFields.MARKS_WEIGHT, values::whole),
                ordered(EMBEDDED, ParcelFields.MARKS_NOTE, values::text));
    }

    private static Parcel row(RandomValues values, long number) {
        return new Parcel(
                key(number),
                values.orNull(values::text),
                values.orAbsent(() -> content(values)),
                new Parcel.Marks(values.orNull(values::whole), values.orNull(values::text)));
    }

    /** No two numbers have one key, and neighbours differ in a part of their own. */
    private static Parcel.Key key(long number) {
        int rest = (int) number;
        return new Parcel.Key(
                LINES.get(rest % 4), rest / 4 % 3 - 1, new Parcel.Way(NETWORKS.get(rest / 12 % 2), number(rest / 24)));
    }

    private static long number(int place) {
        return place == 0 ? Long.MIN_VALUE : place - 2L;
    }

    private static Parcel.Content content(RandomValues values) {
        return new Parcel.Content(
                values.flag(),
                values.orNull(values::text),
                values.orNull(values::flag),
                values.orNull(values::tiny),
                values.orNull(values::small),
                values.orNull(values::whole),
                values.orNull(values::big),
                values.orNull(values::single),
                values.orNull(values::real),
                values.orNull(values::letter),
                values.orNull(values::color),
                values.orNull(values::moment),
                values.orNull(values::token),
                values.orNull(values::blob),
                values.orNull(values::price),
                values.orNull(values::tally),
                values.orNull(values::day),
                values.orNull(values::hour),
                values.orNull(values::local),
                values.orNull(values::zoned),
                values.orNull(values::span),
                values.orAbsent(() -> new Parcel.Inner(values.whole(), values.orNull(values::text))));
    }
}
