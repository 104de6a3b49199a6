package io.nexusstore.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * The type of a component.
 *
 * @param kind how its values are stored
 * @param name the type, without annotations
 * @param display the type as users write it, without packages
 * @param isAccessible whether code of the entity's package can name it
 * @param deprecation how javac warns when it is named
 */
public record FieldType(FieldKind kind, TypeName name, String display, boolean isAccessible, Deprecation deprecation) {

    /** Returns whether the type is one of the eight primitive ones. */
    public boolean isPrimitive() {
        return name.isPrimitive();
    }

    /** Returns the type with its packages, which tells it from all others. */
    public String qualifiedName() {
        return name.toString();
    }

    /** Returns the type as a type argument can name it. */
    public TypeName boxed() {
        return name.isPrimitive() ? name.box() : name;
    }
}
