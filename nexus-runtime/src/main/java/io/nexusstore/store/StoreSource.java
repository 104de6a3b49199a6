package io.nexusstore.store;

import io.nexusstore.generated.EntityModel;

/** What gives the stores of entities: a {@code Nexus}, or one of its transactions. Thread-safe. */
public interface StoreSource {

    /** Returns the store of the entity; generated repositories call this. */
    <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model);
}
