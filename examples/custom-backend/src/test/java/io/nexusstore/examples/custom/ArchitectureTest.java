package io.nexusstore.examples.custom;

import io.nexusstore.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsEachRule() {
        return HouseRules.forPrograms();
    }
}
