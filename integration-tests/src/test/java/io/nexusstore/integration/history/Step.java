package io.nexusstore.integration.history;

import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.store.BlockingStore;
import java.util.function.Function;

/**
 * One operation, as it is done to the model and to the store.
 *
 * @param text what it is, for messages
 * @param onShelf does it to the model and returns its result or refusal
 * @param onStores does it to the stores and returns its result
 */
record Step(String text, Function<Shelf, Object> onShelf, Function<Step.Stores, Object> onStores) {

    /** Returns what the store answers. */
    Object answer(Stores stores) {
        return Refusal.orResult(() -> onStores.apply(stores));
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * The stores of all entities, outside or within a transaction.
     *
     * @param accounts the accounts
     * @param items the items
     */
    record Stores(BlockingStore<Account, String> accounts, BlockingStore<Item, String> items) {}
}
