package io.nexusstore.processor.model;

import java.util.List;

/**
 * How the annotated type is declared, as far as that decides whether it can be an entity at all.
 *
 * @param declaration what it is, with its article: {@code a record}, {@code an interface}
 * @param typeParameters the names of its type parameters
 * @param privateScopes the simple names of those types, itself and around it, that are private
 * @param isPublic whether every package can name it
 * @param hasRivalConstructor whether it has another constructor with as many parameters as components
 * @param hasWrittenConstructor whether its canonical constructor is written out, so that it may refuse values
 * @param deprecation how javac warns when it is named
 * @param constructorDeprecation how javac warns when its canonical constructor is called
 */
public record ShapeModel(
        String declaration,
        List<String> typeParameters,
        List<String> privateScopes,
        boolean isPublic,
        boolean hasRivalConstructor,
        boolean hasWrittenConstructor,
        Deprecation deprecation,
        Deprecation constructorDeprecation) {

    /** What a record is called in {@link #declaration}. */
    public static final String RECORD = "a record";

    /** Copies the lists. */
    public ShapeModel {
        typeParameters = List.copyOf(typeParameters);
        privateScopes = List.copyOf(privateScopes);
    }

    /** Returns whether the type is a record. */
    public boolean isRecord() {
        return declaration.equals(RECORD);
    }
}
