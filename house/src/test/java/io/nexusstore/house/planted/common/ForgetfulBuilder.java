package io.nexusstore.house.planted.common;

import java.util.ArrayList;
import java.util.List;

final class ForgetfulBuilder {

    private final List<String> names = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    ForgetfulBuilder name(String name) {
        names.add(name);
        return this;
    }

    ForgetfulBuilder forget(String name) {
        forgotten.add(name);
        return this;
    }

    List<String> build() {
        return List.copyOf(names);
    }
}
