package io.nexusstore.house.planted.runtime.internal.beta;

public record BetaStage(String name) {}
