package io.nexusstore.house.planted.common.cycle.first;

import io.nexusstore.house.planted.common.cycle.second.Second;

public record First(Second second) {}
