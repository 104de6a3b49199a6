package io.nexusstore.generated;

import java.util.List;

/** Lists the models of one module; the annotation processor implements it and registers it as a service. */
public interface ModelProvider {

    /** Returns the models, sorted by the name of their record. */
    List<EntityModel<?, ?>> models();
}
