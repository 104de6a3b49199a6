package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The entities whose tables are ready. Thread-safe. */
final class Entities {

    private final ConcurrentHashMap<EntityModel<?, ?>, Entity<?, ?>> ready = new ConcurrentHashMap<>();

    /**
     * Returns the entity of the model.
     *
     * @throws StateException when its table was not made ready
     */
    <T, ID> Entity<T, ID> require(EntityModel<T, ID> model) {
        Entity<T, ID> entity = find(model);
        if (entity == null) {
            throw new StateException(
                    StateException.NOT_OPEN,
                    model.name(),
                    "Entity '" + model.name()
                            + "' was used before its table was made ready. Call prepare with its model first.");
        }
        return entity;
    }

    /** Returns the entity of the model, or null when its table was not made ready. */
    @SuppressWarnings("unchecked") // an entity is kept under its own model
    <T, ID> @Nullable Entity<T, ID> find(EntityModel<T, ID> model) {
        return (Entity<T, ID>) ready.get(model);
    }

    /** Adds an entity whose table is ready. */
    void add(Entity<?, ?> entity) {
        ready.putIfAbsent(entity.model(), entity);
    }

    /** Forgets an entity whose table is gone again. */
    void remove(EntityModel<?, ?> model) {
        ready.remove(model);
    }
}
