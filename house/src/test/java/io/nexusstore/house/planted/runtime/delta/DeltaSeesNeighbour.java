package io.nexusstore.house.planted.runtime.delta;

import io.nexusstore.house.planted.runtime.paging.Slice;

public record DeltaSeesNeighbour(Slice slice) {}
