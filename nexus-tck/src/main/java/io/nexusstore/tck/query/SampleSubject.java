package io.nexusstore.tck.query;

import static io.nexusstore.tck.query.AskedField.ordered;
import static io.nexusstore.tck.query.FieldKind.COMPONENT;
import static io.nexusstore.tck.query.FieldKind.IGNORING_CASE;

import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.tck.entity.Sample_Model;
import java.util.List;

/** Components of each scalar type. */
final class SampleSubject {

    private SampleSubject() {}

    static Subject<Sample> of(RandomValues values) {
        return new Subject<>(Sample_Model.INSTANCE, fields(values), id -> row(values, id));
    }

    private static List<AskedField<Sample, ?>> fields(RandomValues values) {
        return List.of(
                ordered(COMPONENT, SampleFields.ID, () -> (long) values.below(40)),
                ordered(COMPONENT, SampleFields.TEXT, values::text),
                ordered(IGNORING_CASE, SampleFields.TEXT.ignoreCase(), values::text),
                ordered(COMPONENT, SampleFields.FLAG, values::flag),
                ordered(COMPONENT, SampleFields.TINY, values::tiny),
                ordered(COMPONENT, SampleFields.SMALL, values::small),
                ordered(COMPONENT, SampleFields.WHOLE, values::whole),
                ordered(COMPONENT, SampleFields.BIG, values::big),
                ordered(COMPONENT, SampleFields.SINGLE, values::single),
                ordered(COMPONENT, SampleFields.REAL, values::real),
                ordered(COMPONENT, SampleFields.LETTER, values::letter),
                ordered(COMPONENT, SampleFields.BOXED_FLAG, values::flag),
                ordered(COMPONENT, SampleFields.BOXED_TINY, values::tiny),
                ordered(COMPONENT, SampleFields.BOXED_SMALL, values::small),
                ordered(COMPONENT, SampleFields.BOXED_WHOLE, values::whole),
                ordered(COMPONENT, SampleFields.BOXED_BIG, values::big),
                ordered(COMPONENT, SampleFields.BOXED_SINGLE, values::single),
                ordered(COMPONENT, SampleFields.BOXED_REAL, values::real),
                ordered(COMPONENT, SampleFields.BOXED_LETTER, values::letter),
                ordered(COMPONENT, SampleFields.COLOR, values::color),
                ordered(COMPONENT, SampleFields.MOMENT, values::moment),
                ordered(COMPONENT, SampleFields.TOKEN, values::token),
                ordered(COMPONENT, SampleFields.BLOB, values::blob),
                ordered(COMPONENT, SampleFields.PRICE, values::price),
                ordered(COMPONENT, SampleFields.EXACT, values::exact),
                ordered(COMPONENT, SampleFields.TALLY, values::tally),
                ordered(COMPONENT, SampleFields.SCORE, values::score),
                ordered(COMPONENT, SampleFields.DAY, values::day),
                ordered(COMPONENT, SampleFields.HOUR, values::hour),
                ordered(COMPONENT, SampleFields.LOCAL, values::local),
                ordered(COMPONENT, SampleFields.ZONED, values::zoned),
                ordered(COMPONENT, SampleFields.SPAN, values::span));
    }

    private static Sample row(RandomValues values, long id) {
        return new Sample(
                id,
                values.orNull(values::text),
                values.flag(),
                values.tiny(),
                values.small(),
                values.whole(),
                values.big(),
                values.single(),
                values.real(),
                values.letter(),
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
                values.orNull(values::exact),
                values.orNull(values::tally),
                values.orNull(values::score),
                values.orNull(values::day),
                values.orNull(values::hour),
                values.orNull(values::local),
                values.orNull(values::zoned),
                values.orNull(values::span));
    }
}
