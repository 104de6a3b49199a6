package io.nexusstore.house.planted.runtime.internal.pipeline;

import io.nexusstore.house.planted.runtime.store.BlockingStore;
import io.nexusstore.house.planted.runtime.store.NexusStore;

public record PipelineStore(String answer) implements NexusStore, BlockingStore {

    @Override
    public String get(String id) {
        return id + answer;
    }
}
