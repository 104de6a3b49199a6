package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entities whose tables are ready.
 *
 * <p>What a transaction makes ready is there for nobody else before the commit: the pending entities belong to the
 * holder of the writer. Everything else is thread-safe.
 */
public final class Entities {

    private final ConcurrentHashMap<EntityModel<?, ?>, Entity<?, ?>> ready;
    private final Map<EntityModel<?, ?>, Entity<?, ?>> pending = new HashMap<>();

    /** Creates a store without entities. */
    public Entities() {
        this(new ConcurrentHashMap<>());
    }

    private Entities(ConcurrentHashMap<EntityModel<?, ?>, Entity<?, ?>> ready) {
        this.ready = ready;
    }

    /** Returns the same entities, for a transaction with pending ones of its own. */
    public Entities forTransaction() {
        return new Entities(ready);
    }

    /**
     * Returns the entity of the model.
     *
     * @throws StateException when its table was not made ready
     */
    public <T, ID> Entity<T, ID> require(EntityModel<T, ID> model) {
        Entity<T, ID> entity = find(model);
        if (entity == null) {
            throw unprepared(model);
        }
        return entity;
    }

    /** Returns the entity of the model, or null when its table was not made ready. */
    @SuppressWarnings("unchecked") // an entity is kept under its own model
    public <T, ID> @Nullable Entity<T, ID> find(EntityModel<T, ID> model) {
        return (Entity<T, ID>) ready.get(model);
    }

    /** Adds an entity whose table is ready. */
    public void add(Entity<?, ?> entity) {
        ready.putIfAbsent(entity.model(), entity);
    }

    /**
     * Returns the entity of the model, which may be pending.
     *
     * @throws StateException when its table was not made ready
     */
    public <T, ID> Entity<T, ID> requireForWriter(EntityModel<T, ID> model) {
        Entity<T, ID> entity = findForWriter(model);
        if (entity == null) {
            throw unprepared(model);
        }
        return entity;
    }

    /** Returns the entity of the model, which may be pending, or null. */
    @SuppressWarnings("unchecked") // an entity is kept under its own model
    public <T, ID> @Nullable Entity<T, ID> findForWriter(EntityModel<T, ID> model) {
        Entity<T, ID> entity = find(model);
        return entity != null ? entity : (Entity<T, ID>) pending.get(model);
    }

    /** Adds an entity whose table is ready when the transaction is committed. */
    public void addPending(Entity<?, ?> entity) {
        pending.put(entity.model(), entity);
    }

    /** Returns the entities whose tables the transaction has made ready so far. */
    public Map<EntityModel<?, ?>, Entity<?, ?>> pending() {
        return Map.copyOf(pending);
    }

    /** Forgets what the transaction has made ready since these were its pending entities. */
    public void returnTo(Map<EntityModel<?, ?>, Entity<?, ?>> before) {
        pending.keySet().retainAll(before.keySet());
    }

    /** Ends the transaction for the pending entities. */
    public void settlePending(boolean isCommitted) {
        if (isCommitted) {
            pending.values().forEach(this::add);
        }
        pending.clear();
    }

    private static StateException unprepared(EntityModel<?, ?> model) {
        return new StateException(
                StateException.NOT_OPEN,
                model.name(),
                "Entity '" + model.name() + "' was used before its table was made ready. Prepare its model first.");
    }
}
