package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first stage: is told of every public operation once, when it is driven. */
@FunctionalInterface
public interface OperationListener {

    /** Takes note of an operation; must be quick and must not throw. */
    void began(OperationType type, EntityModel<?, ?> model);

    /** Returns the listener that logs type and entity, and nothing of the user's data, at level TRACE. */
    static OperationListener logging() {
        Logger logger = LoggerFactory.getLogger("io.nexusstore.operations");
        return (type, model) -> logger.trace("{} {}", type, model.name());
    }
}
