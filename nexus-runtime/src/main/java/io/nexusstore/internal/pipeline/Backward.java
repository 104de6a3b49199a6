package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.query.Fields;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries read from their end: each key of order turned round, the id among them, which otherwise is the last one,
 * ascending, of every query.
 */
final class Backward {

    private Backward() {}

    /** Returns the query that has the same rows the other way round. */
    static <T> Query<T> of(EntityModel<T, ?> model, Query<T> query) {
        Query<T> turned = query.predicate().map(Query::where).orElseGet(Query::all);
        for (Order<T> key : query.order()) {
            turned = turned.orderBy(key.reversed());
        }
        for (int id : model.idFields()) {
            FieldFacts facts = model.fields().get(id);
            turned = turned.orderBy(new Order<>(
                    Fields.comparable(model.type(), facts.name(), id, facts.type(), facts.precision(), facts.scale()),
                    Order.Direction.DESCENDING));
        }
        return turned;
    }

    /** Returns a place of the query as a place of that of {@link #of}, which has each field of the id as a key as well. */
    static Keyset place(EntityModel<?, ?> model, Keyset place) {
        List<@Nullable Object> values = new ArrayList<>(place.values());
        int idBegin = values.size() - model.idFields().size();
        values.addAll(place.values().subList(idBegin, place.values().size()));
        return new Keyset(values);
    }
}
