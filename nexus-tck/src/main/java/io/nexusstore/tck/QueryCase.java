package io.nexusstore.tck;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Sample;
import java.util.Arrays;
import java.util.List;

/**
 * A query and the ids of the rows of {@link CaseRows} that it must find, in their order.
 *
 * @param name what the case is about
 * @param query the query
 * @param ids the ids
 */
record QueryCase(String name, Query<Sample> query, List<Long> ids) {

    QueryCase {
        ids = List.copyOf(ids);
    }

    /** Returns the case of a condition; the rows come by id. */
    static QueryCase met(String name, Expression<Sample> condition, long... ids) {
        return asked(name, Query.where(condition), ids);
    }

    /** Returns the case of one key of order over all rows. */
    static QueryCase ordered(String name, Order<Sample> key, long... ids) {
        return asked(name, Query.<Sample>all().orderBy(key), ids);
    }

    /** Returns the case of a whole query. */
    static QueryCase asked(String name, Query<Sample> query, long... ids) {
        return new QueryCase(name, query, Arrays.stream(ids).boxed().toList());
    }
}
