package io.nexusstore.house.planted.runtime.store;

public interface NexusStore {

    String get(String id);
}
