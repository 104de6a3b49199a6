package io.nexusstore.house.planted.runtime.store;

import java.util.ServiceLoader;

final class LoadsServices {

    ServiceLoader<Runnable> load() {
        return ServiceLoader.load(Runnable.class);
    }
}
