package io.nexusstore.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * The type of a component.
 *
 * @param kind how its values are stored
 * @param name the type, without annotations
 * @param display the type as users write it, without packages
 * @param isAccessible whether code of the entity's package can name it
 * @param isDeprecated whether naming it makes the compiler warn
 */
public record FieldType(FieldKind kind, TypeName name, String display, boolean isAccessible, boolean isDeprecated) {

    /** Returns whether the type is one of the eight primitive ones. */
    public boolean isPrimitive() {
        return name.isPrimitive();
    }

    /** Returns the type as a type argument can name it. */
    public TypeName boxed() {
        return name.isPrimitive() ? name.box() : name;
    }
}
