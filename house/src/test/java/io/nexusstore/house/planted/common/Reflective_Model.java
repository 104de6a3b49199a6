package io.nexusstore.house.planted.common;

final class Reflective_Model {

    Object create(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance();
    }
}
