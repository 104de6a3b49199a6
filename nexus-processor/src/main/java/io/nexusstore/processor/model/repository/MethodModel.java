package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An abstract method of a repository interface.
 *
 * @param origin where it is declared, or the interface when that is in a class file
 * @param name its name
 * @param typeParameters the names of its type parameters
 * @param parameters its parameters, in order
 * @param returned what it returns
 * @param hint what an annotation on it says, or null when there is none
 * @param deprecation how javac warns when it is overridden
 */
public record MethodModel(
        Origin origin,
        String name,
        List<String> typeParameters,
        List<ParameterModel> parameters,
        ReturnModel returned,
        @Nullable HintModel hint,
        Deprecation deprecation) {

    /** Copies the lists. */
    public MethodModel {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
    }

    /** Returns the parameter of this name, or empty when there is none. */
    public Optional<ParameterModel> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }
}
