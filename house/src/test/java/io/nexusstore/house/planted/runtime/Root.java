package io.nexusstore.house.planted.runtime;

import io.nexusstore.house.planted.runtime.internal.alpha.AlphaStage;

public record Root(AlphaStage stage) {}
