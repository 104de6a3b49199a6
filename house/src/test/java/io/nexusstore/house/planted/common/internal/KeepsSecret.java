package io.nexusstore.house.planted.common.internal;

public record KeepsSecret(Secret secret) {}
