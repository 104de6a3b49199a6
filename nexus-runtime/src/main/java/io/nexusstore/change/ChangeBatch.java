package io.nexusstore.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that one commit changed; delivered after the commit, in commit order, once.
 *
 * @param position the place of the commit
 * @param origin where it came from
 * @param committedAt when it was committed, by the clock of the store
 * @param changes what it did, in the order in which it was written
 */
public record ChangeBatch(CommitPosition position, Origin origin, Instant committedAt, List<Change<?, ?>> changes) {

    /** Copies the changes. */
    public ChangeBatch {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(committedAt, "committedAt");
        changes = List.copyOf(changes);
    }
}
