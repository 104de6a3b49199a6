package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import java.util.List;
import java.util.Objects;

/**
 * The capability to evaluate aggregates where the rows are.
 *
 * <p>The transactions of such a backend are {@link AggregateReads} too. It is asked for queries that it evaluates whole,
 * see {@link QueryPushdown}.
 */
public interface AggregatePushdown extends AggregateReads {

    /** Returns how the rows would be folded, for explanations; may read from the database. */
    <T> Plan explain(EntityModel<T, ?> model, Folding<T> folding);

    /**
     * How rows are folded.
     *
     * @param isWhole whether the database does all of it
     * @param statement the statement that the backend would run, without values, or empty text
     * @param notes remarks for whoever asks for an explanation
     */
    record Plan(boolean isWhole, String statement, List<String> notes) {

        /** Copies the notes. */
        public Plan {
            Objects.requireNonNull(statement, "statement");
            notes = List.copyOf(notes);
        }
    }
}
