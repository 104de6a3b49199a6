package io.nexusstore.spi;

/**
 * Judges an entity as it will be stored; an update carries it where the new values alone do not tell whether the whole is
 * sound.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface EntityCheck<T> {

    /**
     * Judges the entity; may be called again when a batch is applied again.
     *
     * @throws io.nexusstore.error.NexusException when it must not be stored
     */
    void check(T changed);
}
