package io.nexusstore.spi;

import io.nexusstore.change.CommitPosition;
import java.util.List;
import java.util.Objects;

/**
 * What a committed batch did.
 *
 * @param position the place of the commit
 * @param outcomes one outcome for each mutation, in their order
 */
public record CommitResult(CommitPosition position, List<MutationOutcome> outcomes) {

    /** Copies the outcomes. */
    public CommitResult {
        Objects.requireNonNull(position, "position");
        outcomes = List.copyOf(outcomes);
    }
}
