package io.nexusstore.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that may stand for a value.
 *
 * @param value the value, which may have inadmissible parts, or null when none can be made
 * @param findings everything that is wrong with it, at least one where there is no value
 * @param <F> the type of the value
 */
public record Acceptance<F extends @Nullable Object>(
        @Nullable F value, List<JsonFinding> findings) {

    /** Copies the findings. */
    public Acceptance {
        findings = List.copyOf(findings);
    }
}
