package io.nexusstore.house.planted.runtime.internal.pipeline;

import io.nexusstore.house.planted.runtime.internal.beta.BetaStage;

public record PipelineSeesFeature(BetaStage stage) {}
