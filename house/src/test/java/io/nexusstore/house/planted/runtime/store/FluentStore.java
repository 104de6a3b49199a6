package io.nexusstore.house.planted.runtime.store;

import io.nexusstore.house.planted.runtime.query.Question;

public abstract class FluentStore extends ForwardingStore {

    private final BlockingStore blocking;

    protected FluentStore(NexusStore store, BlockingStore blocking) {
        super(store);
        this.blocking = blocking;
    }

    public String get(Question question) {
        return get(question.text());
    }

    public BlockingStore blocking() {
        return blocking;
    }

    protected String first(Question question) {
        return get(question.text()).substring(0, 1);
    }
}
