package io.nexusstore.benchmarks.compile;

import java.util.Arrays;

/** Whose annotation processor is measured. */
enum Framework {
    NEXUS("nexus", "Nexus", "%s_Model.class"),
    MICRONAUT("micronaut", "Micronaut Data", "%sRepository$Intercepted.class"),
    JIMMER("jimmer", "Jimmer", "%sDraft.class");

    private final String key;
    private final String title;
    private final String proof;

    Framework(String key, String title, String proof) {
        this.key = key;
        this.title = title;
        this.proof = proof;
    }

    /**
     * Returns the framework of this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Framework of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no framework '" + key + "'."));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** Returns the name of a class file that exists for an entity only if the processor did its work. */
    String proofOf(String entity) {
        return String.format(proof, entity);
    }
}
