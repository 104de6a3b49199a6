package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of a component.
 *
 * @param kind how its values are stored
 * @param name the type, without annotations
 * @param written the type as generated code writes it: with {@code @Nullable} on those of its parts that are marked
 * @param display the type as users write it, without packages
 * @param isAccessible whether code of the entity's package can name it
 * @param deprecation how javac warns when it, or the type of a part, is named
 * @param parts what its values are made of where they are stored as JSON: one element, a key and a value, or the components of a
 *     record; empty for others
 * @param form what its declaration says of its values
 * @param converter what turns the values into others, empty for none
 */
public record FieldType(
        FieldKind kind,
        TypeName name,
        TypeName written,
        String display,
        boolean isAccessible,
        Deprecation deprecation,
        List<PartModel> parts,
        TypeForm form,
        Optional<ConverterModel> converter) {

    /** Copies the parts. */
    public FieldType {
        parts = List.copyOf(parts);
    }

    /** Returns the constraints on what its values are made of, however deep. */
    public List<ConstraintModel> constraintsOfParts() {
        return parts.stream()
                .flatMap(part -> Stream.concat(part.constraints().stream(), part.type().constraintsOfParts().stream()))
                .toList();
    }

    /** Returns whether a constraint alone forbids null somewhere in the values. */
    public boolean hasConstrainedParts() {
        return parts.stream()
                .anyMatch(part -> part.isConstrained() || part.type().hasConstrainedParts());
    }

    /** Returns this type as that of values that the converter turns into others. */
    public FieldType convertedBy(ConverterModel converting) {
        return new FieldType(
                FieldKind.CONVERTED,
                name,
                written,
                display,
                isAccessible,
                deprecation.or(converting.deprecation()),
                List.of(),
                form,
                Optional.of(converting));
    }

    /** Returns the kind of what is stored: of what a sound converter makes, else that of the values. */
    public FieldKind storedKind() {
        return converter.flatMap(ConverterModel::stored).map(FieldType::kind).orElse(kind);
    }

    /** Returns the class of the values, without type arguments. */
    public TypeName erasure() {
        return name instanceof ParameterizedTypeName generic ? generic.rawType() : name;
    }

    /** Returns the class of the values with its package, without type arguments. */
    public String erasedName() {
        return erasure().toString();
    }

    /** Returns the name of the constant of the runtime that says how values are stored. */
    public String valueType() {
        return kind.isJson() ? "JSON" : storedKind().name();
    }

    /** Returns whether the type is one of the eight primitive ones. */
    public boolean isPrimitive() {
        return name.isPrimitive();
    }

    /** Returns the type with its packages, which tells it from all others. */
    public String qualifiedName() {
        return name.toString();
    }

    /** Returns the box of a primitive type as users write it, and other types with their packages. */
    public String boxedName() {
        return boxed() instanceof ClassName box && isPrimitive() ? box.simpleName() : qualifiedName();
    }

    /** Returns the type, boxed, with its packages. */
    public String boxedQualifiedName() {
        return boxed().toString();
    }

    /** Returns the type as users write it as a type argument. */
    public String boxedDisplay() {
        return boxed() instanceof ClassName box && isPrimitive() ? box.simpleName() : display;
    }

    /** Returns the type as a type argument can name it, without annotations. */
    public TypeName boxed() {
        return name.isPrimitive() ? name.box() : name;
    }

    /** Returns the type as generated code writes it in a type argument. */
    public TypeName boxedWritten() {
        return name.isPrimitive() ? name.box() : written;
    }

    /** Returns what is in a collection as generated code writes it: {@code @Nullable} where its elements are marked. */
    public TypeName writtenElement() {
        return ((ParameterizedTypeName) written).typeArguments().get(0);
    }
}
