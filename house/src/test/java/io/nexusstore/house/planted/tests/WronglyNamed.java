package io.nexusstore.house.planted.tests;

import org.junit.jupiter.api.Test;

final class WronglyNamed {

    @Test
    void neverRuns() {}
}
