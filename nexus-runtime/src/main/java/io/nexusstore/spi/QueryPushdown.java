package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;

/** The capability to evaluate queries, in whole or in part, where the rows are. */
public interface QueryPushdown {

    /**
     * Returns how the query is divided. Called before each query, so it must be cheap; without I/O.
     *
     * @throws io.nexusstore.error.InvalidInputException when the query can be evaluated nowhere
     */
    <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query);

    /**
     * Returns the division with statement and notes filled in, for explanations; may read from the database.
     *
     * @throws io.nexusstore.error.InvalidInputException when the query can be evaluated nowhere
     */
    <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query);
}
