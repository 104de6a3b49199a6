package io.nexusstore.house.planted.processor.link;

import java.util.List;

final class KeepsConstants {

    static final List<String> WORDS = List.of("one", "two");
}
