package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.Origin;
import java.util.List;

/**
 * A method of a repository that has a body, so that nothing is derived from it.
 *
 * @param origin where it is declared
 * @param name its name
 * @param parameters the types of its parameters with their packages, without type arguments
 */
public record DefaultMethod(Origin origin, String name, List<String> parameters) {

    /** Copies the list. */
    public DefaultMethod {
        parameters = List.copyOf(parameters);
    }
}
