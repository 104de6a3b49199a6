package io.nexusstore.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Names types as generated code writes them: with {@code @Nullable} on those of their parts that are marked.
 *
 * <p>The mark of JSpecify stands for that of any package: generated code needs no other. A mark on the type as a whole is left
 * to whoever names it, since it belongs to the component or parameter.
 */
final class MarkedNames {

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private MarkedNames() {}

    /** Returns the name of the type, without a mark on the whole of it. */
    static TypeName of(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> ArrayTypeName.of(part(((ArrayType) type).getComponentType()));
            case DECLARED -> declared((DeclaredType) type);
            case WILDCARD -> wildcard((WildcardType) type);
            default -> TypeName.get(type);
        };
    }

    /** Returns the type with the mark. */
    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }

    private static TypeName declared(DeclaredType type) {
        boolean isInGeneric = type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty() || isInGeneric
                ? TypeName.get(type)
                : ParameterizedTypeName.get(
                        ClassName.get((TypeElement) type.asElement()),
                        arguments.stream().map(MarkedNames::part).toArray(TypeName[]::new));
    }

    private static TypeName wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return WildcardTypeName.subtypeOf(part(type.getExtendsBound()));
        }
        return type.getSuperBound() == null
                ? TypeName.get(type)
                : WildcardTypeName.supertypeOf(part(type.getSuperBound()));
    }

    private static TypeName part(TypeMirror type) {
        TypeName name = of(type);
        return type.getKind() != TypeKind.WILDCARD && NullnessReader.isMarkedNullable(type) ? nullable(name) : name;
    }
}
