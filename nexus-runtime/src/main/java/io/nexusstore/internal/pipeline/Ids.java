package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.value.Canonical;
import java.util.Collection;

/** Refuses ids that no stored entity can have, before a driver could turn them into one that exists. */
final class Ids {

    private Ids() {}

    static <ID> void check(EntityModel<?, ID> model, ID id) {
        if (id instanceof String text) {
            String fault = Canonical.fault(text);
            if (fault != null) {
                throw new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        model.name(),
                        "An id of entity '" + model.name() + "' is " + fault
                                + ". No entity has such an id; correct it.");
            }
        }
    }

    static <ID> void check(EntityModel<?, ID> model, Collection<? extends ID> ids) {
        for (ID id : ids) {
            check(model, id);
        }
    }
}
