package io.nexusstore.house.planted.tests;

import org.junit.jupiter.api.Disabled;

@Disabled
final class Skips {}
