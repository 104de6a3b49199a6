package io.nexusstore.house.planted.runtime.store;

public interface BlockingStore {

    String get(String id);
}
