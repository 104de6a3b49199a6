package io.nexusstore.validation;

import org.jspecify.annotations.Nullable;

/**
 * A rule about the values of one component, named by {@code @ValidatedBy}.
 *
 * <p>One instance serves all entities and threads, so a rule has no state that changes. It is not asked about null. One that
 * throws counts as broken.
 *
 * @param <V> the type of the values
 */
@FunctionalInterface
public interface FieldRule<V> {

    /**
     * Returns null where the value is fine, else what it must be instead, such as {@code a working day}, without the value
     * itself.
     */
    @Nullable
    String expectation(V value);
}
