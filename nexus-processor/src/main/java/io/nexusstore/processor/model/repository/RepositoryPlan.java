package io.nexusstore.processor.model.repository;

import java.util.List;

/**
 * A repository that was checked, as it is to be written.
 *
 * @param repository the interface
 * @param methods its methods, in order
 */
public record RepositoryPlan(RepositoryModel repository, List<MethodPlan> methods) {

    /** Copies the list. */
    public RepositoryPlan {
        methods = List.copyOf(methods);
    }
}
