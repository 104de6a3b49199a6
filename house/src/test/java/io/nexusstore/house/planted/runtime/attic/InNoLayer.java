package io.nexusstore.house.planted.runtime.attic;

public record InNoLayer(String name) {}
