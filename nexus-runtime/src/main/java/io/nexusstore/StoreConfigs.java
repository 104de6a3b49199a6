package io.nexusstore;

import io.nexusstore.internal.pipeline.Validation;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationWarning;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The configurations of all stores, which are taken apart here: no stage sees more than its own part.
 *
 * @param general what holds for entities without a configuration of their own
 * @param own the configurations of single entities, by their records
 */
record StoreConfigs(StoreConfig general, Map<Class<?>, StoreConfig> own) {

    /** Returns the stages that hold entities against their schemas. */
    Validation validation(Clock clock, Consumer<ValidationWarning> warnings) {
        Map<Class<?>, ValidationConfig> validations = new HashMap<>();
        own.forEach((entity, config) -> validations.put(entity, config.validation()));
        return new Validation(general.validation(), validations, clock, warnings);
    }
}
