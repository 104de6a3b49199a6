package io.nexusstore.change;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.generated.EntityModel;
import java.util.Objects;
import java.util.Optional;

/**
 * What one commit did to one row.
 *
 * @param model the model of the entity
 * @param id the id of the row
 * @param kind what happened to it
 * @param before the row before the commit, where it is known
 * @param after the row as it was stored, where it is known
 * @param changed the fields that changed; every field where it is not known which
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public record Change<T, ID>(
        EntityModel<T, ID> model, ID id, ChangeKind kind, Optional<T> before, Optional<T> after, FieldSet changed) {

    /** Checks that nothing is null. */
    public Change {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(changed, "changed");
    }
}
