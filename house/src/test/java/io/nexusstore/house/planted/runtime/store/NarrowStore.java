package io.nexusstore.house.planted.runtime.store;

public final class NarrowStore extends ForwardingStore {

    public NarrowStore(NexusStore store) {
        super(store);
    }

    public String find(String id) {
        return get(id);
    }

    protected String both(String first, String second) {
        return get(first) + get(second);
    }
}
