package io.nexusstore.processor;

import io.nexusstore.processor.diagnostic.Reporter;
import java.util.Map;
import java.util.Set;

/**
 * What users may set by {@code -A} options.
 *
 * @param verbose whether to tell what was written, as given
 */
record ProcessorOptions(String verbose) {

    private static final String VERBOSE = "nexus.verbose";

    static Set<String> names() {
        return Set.of(VERBOSE);
    }

    static ProcessorOptions read(Map<String, String> options) {
        return new ProcessorOptions(options.getOrDefault(VERBOSE, "false"));
    }

    boolean isVerbose() {
        return verbose.equals("true");
    }

    /** Reports an option that makes no sense. */
    void check(Reporter reporter) {
        if (!isVerbose() && !verbose.equals("false")) {
            reporter.invalidOption(VERBOSE, verbose, "Use true or false.");
        }
    }
}
