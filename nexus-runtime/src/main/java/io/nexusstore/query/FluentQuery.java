package io.nexusstore.query;

/**
 * What an entity's generated query builds: conditions, or conditions with an order and a window.
 *
 * <p>Generated repositories take it as it is; everything else takes the {@link Query} that it stands for.
 *
 * @param <T> the entity
 */
public sealed interface FluentQuery<T> permits FluentConditions, FluentOrder {

    /** Returns the query as a value that knows nothing of generated code. */
    Query<T> toQuery();
}
