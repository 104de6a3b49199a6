package io.nexusstore.validation;

import java.util.Objects;

/**
 * A record in an entity whose components are fields of their own, with names that begin with its own.
 *
 * @param name the name of the record component, as a path where it is itself embedded
 * @param isRequired whether null is refused where the record around it is there
 */
public record EmbeddedSchema(String name, boolean isRequired) {

    /** Checks that the name is given. */
    public EmbeddedSchema {
        Objects.requireNonNull(name, "name");
    }
}
