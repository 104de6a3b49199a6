package io.nexusstore.tck.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often generated foldings met each fold, and each key, of each kind and type of field, without null and with it. */
public final class FoldCoverage {

    private final Map<String, Integer> met = new TreeMap<>();
    private int foldings;
    private int telling;

    FoldCoverage() {}

    void isPossible(String cell) {
        met.putIfAbsent(cell, 0);
    }

    int times(String cell) {
        return met.getOrDefault(cell, 0);
    }

    void add(String cell) {
        met.merge(cell, 1, Integer::sum);
    }

    void addFolding(boolean isTelling) {
        foldings++;
        telling += isTelling ? 1 : 0;
    }

    /** Returns the number of foldings. */
    public int foldings() {
        return foldings;
    }

    /** Returns how many foldings had a row to fold. */
    public int telling() {
        return telling;
    }

    /** Returns what was met less often. */
    public List<String> below(int least) {
        return met.entrySet().stream()
                .filter(cell -> cell.getValue() < least)
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .toList();
    }

    /** Returns a line for each kind and type of field. */
    public String table() {
        Map<String, String> lines = new TreeMap<>();
        met.forEach((cell, times) -> {
            String[] parts = cell.split(", ", 2);
            lines.merge(parts[0], parts[1] + " " + times, (left, right) -> left + "|" + right);
        });
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "|" + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
