package io.nexusstore.house.planted.runtime.internal.alpha;

import io.nexusstore.house.planted.runtime.internal.beta.BetaStage;

public record AlphaSeesBeta(BetaStage stage) {}
