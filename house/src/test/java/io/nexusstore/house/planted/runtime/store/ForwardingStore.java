package io.nexusstore.house.planted.runtime.store;

public abstract class ForwardingStore implements NexusStore {

    private final NexusStore store;

    protected ForwardingStore(NexusStore store) {
        this.store = store;
    }

    @Override
    public String get(String id) {
        return store.get(id);
    }
}
