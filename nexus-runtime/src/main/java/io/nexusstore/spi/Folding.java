package io.nexusstore.spi;

import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backend is asked to tell of groups of rows, without the rows.
 *
 * <p>The groups come in the order of their keys, ascending, null first; null is a key like any other. Without keys there is
 * exactly one group. Equality and order are those of conditions: of times with offsets the instants alone, of texts whose case
 * is ignored their lower case.
 *
 * @param query the query of the rows, its place and window included
 * @param keys the fields whose values make the groups; none is stored as JSON
 * @param folds what is told of each group
 * @param <T> the entity
 */
public record Folding<T>(Query<T> query, List<EntityField<T, ?>> keys, List<Fold<T>> folds) {

    /** Copies the lists. */
    public Folding {
        Objects.requireNonNull(query, "query");
        keys = List.copyOf(keys);
        folds = List.copyOf(folds);
    }

    /** Returns this folding with another query. */
    public Folding<T> with(Query<T> other) {
        return new Folding<>(other, keys, folds);
    }

    /**
     * One group.
     *
     * @param keys for each key its canonical value as the model gives it, converted ones as they are stored, texts whose case is
     *     ignored in lower case; of times that are equal but for their offsets the one with the least; null for none
     * @param folded for each fold what {@link Fold.Kind} says of its type
     */
    public record Group(List<@Nullable Object> keys, List<@Nullable Object> folded) {

        /** Copies the lists. */
        public Group {
            keys = Collections.unmodifiableList(new ArrayList<>(keys));
            folded = Collections.unmodifiableList(new ArrayList<>(folded));
        }
    }
}
