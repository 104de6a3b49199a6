package io.nexusstore.house.planted.common.api;

import io.nexusstore.house.planted.common.internal.Secret;

public final class HidesSecret {

    private final Secret secret = new Secret("hidden");

    public int length() {
        return secret.text().length();
    }
}
