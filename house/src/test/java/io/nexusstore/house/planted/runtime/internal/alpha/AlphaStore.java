package io.nexusstore.house.planted.runtime.internal.alpha;

import io.nexusstore.house.planted.runtime.store.NexusStore;

public final class AlphaStore implements NexusStore {

    private final NexusStore store;

    AlphaStore(NexusStore store) {
        this.store = store;
    }

    @Override
    public String get(String id) {
        return store.get(id.strip());
    }
}
