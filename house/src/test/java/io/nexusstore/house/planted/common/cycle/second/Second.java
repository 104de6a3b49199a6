package io.nexusstore.house.planted.common.cycle.second;

import io.nexusstore.house.planted.common.cycle.first.First;

public record Second(First[] first) {}
