package io.nexusstore;

import io.nexusstore.validation.ValidationConfig;
import java.util.Objects;

/**
 * How the store of one entity works, or of every entity that has no configuration of its own.
 *
 * <pre>{@code
 * Nexus.builder(backend)
 *         .defaults(StoreConfig.defaults().withValidation(ValidationConfig.strict()))
 *         .store(Draft.class, StoreConfig.defaults().withValidation(ValidationConfig.lenient()))
 * }</pre>
 *
 * @param validation when constraints are evaluated, and what becomes of an entity that breaks one
 */
public record StoreConfig(ValidationConfig validation) {

    /** Checks that nothing is null. */
    public StoreConfig {
        Objects.requireNonNull(validation, "validation");
    }

    /** Returns the configuration of a store for which nothing is set. */
    public static StoreConfig defaults() {
        return new StoreConfig(ValidationConfig.defaults());
    }

    /** Returns this configuration with another validation. */
    public StoreConfig withValidation(ValidationConfig other) {
        return new StoreConfig(other);
    }
}
