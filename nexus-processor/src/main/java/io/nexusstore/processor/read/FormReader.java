package io.nexusstore.processor.read;

import io.nexusstore.processor.model.TypeForm;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what the declaration of a component's type says of its values. */
final class FormReader {

    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Map");

    private FormReader() {}

    static TypeForm read(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return TypeForm.ORDINARY;
        }
        String name = element.getQualifiedName().toString();
        if (COLLECTIONS.contains(name)) {
            return saysWhatIsInIt(declared) ? TypeForm.ORDINARY : TypeForm.RAW;
        }
        if (AnnotationReader.isPresent(element, AnnotationNames.ENTITY)) {
            return TypeForm.ENTITY;
        }
        if (element.getKind() == ElementKind.ENUM) {
            return hasConstants(element) ? TypeForm.ORDINARY : TypeForm.EMPTY_ENUM;
        }
        if (element.getModifiers().contains(Modifier.SEALED)) {
            return TypeForm.SEALED;
        }
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        return isAbstract || element.getKind().isInterface() || name.equals("java.lang.Object")
                ? TypeForm.ABSTRACT
                : TypeForm.ORDINARY;
    }

    private static boolean saysWhatIsInIt(DeclaredType collection) {
        return !collection.getTypeArguments().isEmpty()
                && collection.getTypeArguments().stream()
                        .map(TypeMirror::getKind)
                        .allMatch(kind -> kind == TypeKind.DECLARED || kind == TypeKind.ARRAY);
    }

    private static boolean hasConstants(TypeElement type) {
        return type.getEnclosedElements().stream().map(Element::getKind).anyMatch(ElementKind.ENUM_CONSTANT::equals);
    }
}
