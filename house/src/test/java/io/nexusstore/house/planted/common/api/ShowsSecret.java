package io.nexusstore.house.planted.common.api;

import io.nexusstore.house.planted.common.internal.Secret;
import java.util.List;

public final class ShowsSecret {

    public List<Secret> secrets() {
        return List.of();
    }
}
