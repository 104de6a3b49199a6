package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * An entity that generated queries are asked of.
 *
 * @param <T> the entity
 * @param model its model
 * @param fields the fields to ask of
 * @param row makes the row of a number
 */
record Subject<T>(EntityModel<T, ?> model, List<AskedField<T, ?>> fields, LongFunction<T> row) {

    /** Makes one of each entity. */
    static final List<Function<RandomValues, Subject<?>>> ALL =
            List.of(SampleSubject::of, ParcelSubject::of, ListingSubject::of, PoolSubject::of, TurnedSubject::of);

    /** Returns so many rows, as a store gives them back. */
    List<T> rows(RandomValues values, int count) {
        return LongStream.range(0, count)
                .mapToObj(number -> {
                    values.begin(number);
                    return model.canonical(row.apply(number));
                })
                .toList();
    }
}
