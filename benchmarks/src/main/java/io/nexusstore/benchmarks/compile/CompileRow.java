package io.nexusstore.benchmarks.compile;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What is compiled. */
enum CompileRow {
    CLEAN_200("clean200", "clean build of 200 entities", 200, false, 20),
    CLEAN_500("clean500", "clean build of 500 entities", 500, false, Double.NaN),
    ONE_OF_500("one", "one entity of 500 against class files of the rest", 500, true, 300);

    private final String key;
    private final String title;
    private final int entities;
    private final boolean isOne;
    private final double ceiling;

    CompileRow(String key, String title, int entities, boolean isOne, double ceiling) {
        this.key = key;
        this.title = title;
        this.entities = entities;
        this.isOne = isOne;
        this.ceiling = ceiling;
    }

    /**
     * Returns the row of this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    static CompileRow of(String key) {
        return Arrays.stream(values())
                .filter(row -> row.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no row '" + key + "'."));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** Returns how many entities there are. */
    int entities() {
        return entities;
    }

    /** Returns whether a single one is compiled, the others being class files. */
    boolean isOne() {
        return isOne;
    }

    /** Returns what added milliseconds are divided by. */
    int divisor() {
        return isOne ? 1 : entities;
    }

    /** Returns the most milliseconds that Nexus may add for each entity compiled, if anything is promised. */
    OptionalDouble ceiling() {
        return Double.isNaN(ceiling) ? OptionalDouble.empty() : OptionalDouble.of(ceiling);
    }
}
