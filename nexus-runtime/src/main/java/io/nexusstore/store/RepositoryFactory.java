package io.nexusstore.store;

import java.util.Objects;
import java.util.function.Function;

/**
 * Makes the generated implementation of one repository interface.
 *
 * @param type the interface
 * @param maker makes an implementation over the given stores
 * @param <R> the interface
 */
public record RepositoryFactory<R>(Class<R> type, Function<? super StoreSource, ? extends R> maker) {

    /** Checks that nothing is null. */
    public RepositoryFactory {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(maker, "maker");
    }

    /** Returns the repository over the given stores. */
    public R over(StoreSource stores) {
        return maker.apply(Objects.requireNonNull(stores, "stores"));
    }
}
