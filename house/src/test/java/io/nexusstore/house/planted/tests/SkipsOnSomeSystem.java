package io.nexusstore.house.planted.tests;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.AIX)
final class SkipsOnSomeSystem {}
