package io.nexusstore.spi;

import io.nexusstore.query.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a backend divides a query between itself and the runtime.
 *
 * @param pushed what the backend evaluates
 * @param remainder what the runtime evaluates on the rows of the pushed part, or null when nothing is left
 * @param statement the statement that the backend would run, without values, or empty text
 * @param notes remarks for whoever asks for an explanation, such as a missing index
 * @param <T> the entity
 */
public record Pushdown<T>(Query<T> pushed, @Nullable Query<T> remainder, String statement, List<String> notes) {

    /** Copies the notes. */
    public Pushdown {
        Objects.requireNonNull(pushed, "pushed");
        Objects.requireNonNull(statement, "statement");
        notes = List.copyOf(notes);
    }

    /** Returns the division that leaves nothing to the runtime. */
    public static <T> Pushdown<T> whole(Query<T> query) {
        return new Pushdown<>(query, null, "", List.of());
    }

    /** Returns what is left to the runtime, or empty. */
    public Optional<Query<T>> left() {
        return Optional.ofNullable(remainder);
    }
}
