package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses null where an operation of a store needs something. */
final class Arguments {

    private Arguments() {}

    /**
     * Returns the argument.
     *
     * @param name the name of the parameter, as the store's methods have it
     * @throws InvalidInputException when it is null
     */
    static <V> V given(EntityModel<?, ?> model, @Nullable V argument, String name) {
        if (argument == null) {
            throw refused(model, "'" + name + "' is null");
        }
        return argument;
    }

    /**
     * Returns a copy of the elements, which no later change of their container reaches.
     *
     * @param name the name of the parameter, as the store's methods have it
     * @throws InvalidInputException when the container or an element is null
     */
    static <V> List<V> all(EntityModel<?, ?> model, @Nullable Iterable<? extends @Nullable V> elements, String name) {
        List<V> copy = new ArrayList<>();
        for (V element : given(model, elements, name)) {
            if (element == null) {
                throw refused(model, "'" + name + "' has null at position " + copy.size());
            }
            copy.add(element);
        }
        return copy;
    }

    private static InvalidInputException refused(EntityModel<?, ?> model, String fact) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                model.name(),
                "An operation on entity '" + model.name() + "' was refused because its argument " + fact
                        + ". Leave the null out, or give a value; nothing was written.");
    }
}
