package io.nexusstore.house.planted.processor.read;

import javax.lang.model.type.TypeMirror;

final class ComparesTypes {

    boolean same(TypeMirror one, TypeMirror other) {
        return one.equals(other);
    }
}
