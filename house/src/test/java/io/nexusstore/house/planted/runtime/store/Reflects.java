package io.nexusstore.house.planted.runtime.store;

final class Reflects {

    Class<?> byName(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    Object call(Class<?> type) throws ReflectiveOperationException {
        return type.getMethod("toString").invoke(type);
    }
}
