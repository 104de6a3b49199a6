package io.nexusstore.house.planted.common.unmarked;

final class InUnmarkedPackage {}
