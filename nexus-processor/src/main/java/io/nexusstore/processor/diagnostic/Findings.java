package io.nexusstore.processor.diagnostic;

import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stage found, in the order of the source; empty when all is well.
 *
 * @param all the findings
 */
public record Findings(List<Finding> all) {

    private static final Findings NONE = new Findings(List.of());

    /** Copies the list. */
    public Findings {
        all = List.copyOf(all);
    }

    /** Returns no findings. */
    public static Findings none() {
        return NONE;
    }

    /** Returns one finding with the text of its code. */
    public static Findings of(Code code, Origin origin, Object... parts) {
        return new Findings(List.of(Finding.of(code, origin, parts)));
    }

    /** Returns a collector of findings. */
    public static Collector collector() {
        return new Collector();
    }

    /** Returns whether one of them forbids to go on. */
    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR);
    }

    /** Returns these findings and then the others. */
    public Findings and(Findings others) {
        return collector().addAll(this).addAll(others).toFindings();
    }

    /** Gathers findings in order; used by one thread. */
    public static final class Collector {

        private final List<Finding> findings = new ArrayList<>();

        private Collector() {}

        /** Adds a finding with the text of its code. */
        public Collector add(Code code, Origin origin, Object... parts) {
            findings.add(Finding.of(code, origin, parts));
            return this;
        }

        /** Adds all findings of another stage. */
        public Collector addAll(Findings others) {
            findings.addAll(others.all());
            return this;
        }

        /** Returns what was gathered so far. */
        public Findings toFindings() {
            return findings.isEmpty() ? NONE : new Findings(findings);
        }
    }
}
