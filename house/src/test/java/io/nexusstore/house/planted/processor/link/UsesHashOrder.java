package io.nexusstore.house.planted.processor.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class UsesHashOrder {

    Map<String, String> byHand() {
        return new HashMap<>();
    }

    Set<String> byCollector(List<String> names) {
        return names.stream().collect(Collectors.toSet());
    }
}
