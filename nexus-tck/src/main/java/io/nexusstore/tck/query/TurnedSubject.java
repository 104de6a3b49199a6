package io.nexusstore.tck.query;

import static io.nexusstore.tck.query.AskedField.ordered;

import io.nexusstore.query.PlainField;
import io.nexusstore.tck.entity.Turned;
import io.nexusstore.tck.entity.TurnedFields;
import io.nexusstore.tck.entity.Turned_Model;
import java.util.List;
import java.util.function.Supplier;

/** Components that are converted to each scalar type. */
final class TurnedSubject {

    private TurnedSubject() {}

    static Subject<Turned> of(RandomValues values) {
        return new Subject<>(Turned_Model.INSTANCE, fields(values), number -> row(values, number));
    }

    private static List<AskedField<Turned, ?>> fields(RandomValues values) {
        return List.of(
                ordered(FieldKind.COMPONENT, TurnedFields.RANK, values::whole),
                converted(TurnedFields.TEXT, values::text),
                converted(TurnedFields.FLAG, values::flag),
                converted(TurnedFields.TINY, values::tiny),
                converted(TurnedFields.SMALL, values::small),
                converted(TurnedFields.WHOLE, values::whole),
                converted(TurnedFields.BIG, values::big),
                converted(TurnedFields.SINGLE, values::single),
                converted(TurnedFields.REAL, values::real),
                converted(TurnedFields.LETTER, values::letter),
                converted(TurnedFields.MOMENT, values::moment),
                converted(TurnedFields.TOKEN, values::token),
                converted(TurnedFields.BLOB, values::blob),
                converted(TurnedFields.PRICE, values::price),
                converted(TurnedFields.TALLY, values::tally),
                converted(TurnedFields.DAY, values::day),
                converted(TurnedFields.HOUR, values::hour),
                converted(TurnedFields.LOCAL, values::local),
                converted(TurnedFields.ZONED, values::zoned),
                converted(TurnedFields.SPAN, values::span));
    }

    private static <F> AskedField<Turned, F> converted(PlainField<Turned, F> field, Supplier<F> operands) {
        return AskedField.plain(FieldKind.CONVERTED, field.type(), field, isWithNull -> operands.get());
    }

    private static Turned row(RandomValues values, long number) {
        return new Turned(
                number,
                values.orNull(values::whole),
                values.orNull(values::text),
                values.orNull(values::flag),
                values.orNull(values::tiny),
                values.orNull(values::small),
                values.orNull(values::whole),
                values.orNull(values::big),
                values.orNull(values::single),
                values.orNull(values::real),
                values.orNull(values::letter),
                values.orNull(values::moment),
                values.orNull(values::token),
                values.orNull(values::blob),
                values.orNull(values::price),
                values.orNull(values::tally),
                values.orNull(values::day),
                values.orNull(values::hour),
                values.orNull(values::local),
                values.orNull(values::zoned),
                values.orNull(values::span));
    }
}
