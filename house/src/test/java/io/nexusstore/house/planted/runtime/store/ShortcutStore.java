package io.nexusstore.house.planted.runtime.store;

public final class ShortcutStore implements BlockingStore {

    @Override
    public String get(String id) {
        return id;
    }
}
