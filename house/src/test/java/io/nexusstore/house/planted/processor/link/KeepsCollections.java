package io.nexusstore.house.planted.processor.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

final class KeepsCollections {

    static final List<String> SEEN = new ArrayList<>();
    static final TreeMap<String, String> NAMES = new TreeMap<>();
}
