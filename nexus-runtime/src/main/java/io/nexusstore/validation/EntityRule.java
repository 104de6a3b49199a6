package io.nexusstore.validation;

/**
 * A rule between the components of an entity, named by {@code @ValidatedBy} on its record.
 *
 * <p>One instance serves all entities and threads, so a rule has no state that changes. It is asked about entities only whose
 * every field can be stored. One that throws counts as broken.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface EntityRule<T> {

    /** Gives what is wrong with the entity to the findings. */
    void check(T entity, RuleFindings findings);
}
