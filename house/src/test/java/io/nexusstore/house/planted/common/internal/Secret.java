package io.nexusstore.house.planted.common.internal;

public record Secret(String text) {}
