package io.nexusstore.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The converter that a component names.
 *
 * @param origin where it is named
 * @param name its type
 * @param display its type as users write it
 * @param deprecation how javac warns when it is named
 * @param defect why it cannot be created, with the remedy; empty when it can
 * @param from the type that it converts as users write it, empty when it is no converter
 * @param isFitting whether that is the type of the component
 * @param isMarkedAlike whether the same parts of both are marked {@code Nullable}
 * @param stored the type that it makes; read only where it is a converter
 */
public record ConverterModel(
        Origin origin,
        TypeName name,
        String display,
        Deprecation deprecation,
        Optional<Defect> defect,
        Optional<String> from,
        boolean isFitting,
        boolean isMarkedAlike,
        Optional<FieldType> stored) {

    /**
     * What keeps a converter from being created.
     *
     * @param fact what is wrong
     * @param remedy what to do about it
     */
    public record Defect(String fact, String remedy) {}
}
