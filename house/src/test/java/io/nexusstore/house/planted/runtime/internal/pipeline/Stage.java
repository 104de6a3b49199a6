package io.nexusstore.house.planted.runtime.internal.pipeline;

import io.nexusstore.house.planted.runtime.error.NexusException;

public record Stage(NexusException error) {}
