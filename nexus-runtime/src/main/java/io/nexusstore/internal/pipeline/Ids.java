package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.Row;
import io.nexusstore.value.Canonical;
import java.util.Collection;
import java.util.List;

/** Refuses ids that no stored entity can have, before a driver could turn them into one that exists. */
final class Ids {

    private Ids() {}

    static <ID> void check(EntityModel<?, ID> model, ID id) {
        if (id instanceof String text) {
            checkText(model, text);
        } else if (id instanceof Record) {
            checkParts(model, id);
        }
    }

    private static <ID> void checkParts(EntityModel<?, ID> model, ID id) {
        Object key;
        try {
            key = Row.key(model, id);
        } catch (IllegalStateException absent) {
            throw refusal(model, "incomplete: a part of it is null");
        }
        for (Object part : key instanceof List<?> parts ? parts : List.of(key)) {
            if (part instanceof String text) {
                checkText(model, text);
            }
        }
    }

    private static void checkText(EntityModel<?, ?> model, String text) {
        String fault = Canonical.fault(text);
        if (fault != null) {
            throw refusal(model, fault);
        }
    }

    private static InvalidInputException refusal(EntityModel<?, ?> model, String fault) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                model.name(),
                "An id of entity '" + model.name() + "' is " + fault + ". No entity has such an id; correct it.");
    }

    static <ID> void check(EntityModel<?, ID> model, Collection<? extends ID> ids) {
        for (ID id : ids) {
            check(model, id);
        }
    }
}
