package io.nexusstore.house.planted.runtime.query;

import java.util.ServiceLoader;

final class LoadsServicesToo {

    ServiceLoader<Runnable> load() {
        return ServiceLoader.load(Runnable.class);
    }
}
