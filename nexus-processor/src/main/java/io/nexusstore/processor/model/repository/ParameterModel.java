package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.Origin;
import java.util.List;

/**
 * A parameter of a repository's method.
 *
 * @param origin where it is declared
 * @param name its name
 * @param type its type, without annotations
 * @param written its type as the implementation repeats it, nullable where it says so
 * @param display its type as users write it, without packages
 * @param nullness what its declaration says about null
 */
public record ParameterModel(
        Origin origin, String name, TypeName type, TypeName written, String display, Nullness nullness) {

    private static final List<String> COLLECTIONS = List.of("java.util.Collection", "java.util.List", "java.util.Set");

    /** Returns whether it holds a value of the type, boxed or not. */
    public boolean holds(FieldType wanted) {
        return wanted.boxed().equals(type.isPrimitive() ? type.box() : type);
    }

    /** Returns whether it holds a collection of values of the type. */
    public boolean holdsMany(FieldType wanted) {
        return type instanceof ParameterizedTypeName many
                && COLLECTIONS.contains(many.rawType().canonicalName())
                && isElement(many.typeArguments().get(0), wanted.boxed());
    }

    /** Returns whether its type has this name, with packages. */
    public boolean isOf(String qualifiedName) {
        return type.toString().equals(qualifiedName);
    }

    private static boolean isElement(TypeName argument, TypeName wanted) {
        return argument.equals(wanted) || argument.equals(WildcardTypeName.subtypeOf(wanted));
    }
}
