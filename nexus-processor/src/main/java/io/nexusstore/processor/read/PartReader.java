package io.nexusstore.processor.read;

import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.PartModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what values are made of that are stored as JSON. */
final class PartReader {

    private final TypeReader types;
    private final PackageElement from;

    /** The records around the part at hand; one of these in itself has no end. */
    private final Deque<String> around = new ArrayDeque<>();

    PartReader(TypeReader types, PackageElement from) {
        this.types = types;
        this.from = from;
    }

    /** Returns the kind of a type that is made of parts, or the given one for others. */
    FieldKind kind(TypeMirror type, FieldKind other) {
        if (!(type instanceof DeclaredType declared)) {
            return other;
        }
        TypeElement element = (TypeElement) declared.asElement();
        return switch (element.getQualifiedName().toString()) {
            case "java.util.List" -> isWhole(declared) ? FieldKind.LIST : other;
            case "java.util.Set" -> isWhole(declared) ? FieldKind.SET : other;
            case "java.util.Map" -> isWhole(declared) ? FieldKind.MAP : other;
            default -> record(element, other);
        };
    }

    private FieldKind record(TypeElement element, FieldKind other) {
        if (element.getKind() != ElementKind.RECORD
                || !element.getTypeParameters().isEmpty()
                || AnnotationReader.isPresent(element, AnnotationNames.ENTITY)) {
            return other;
        }
        return around.contains(element.getQualifiedName().toString()) ? FieldKind.RECURSIVE : FieldKind.RECORD;
    }

    /** Returns the parts of a type of that kind, none for scalars. */
    List<PartModel> parts(TypeMirror type, FieldKind kind) {
        return switch (kind) {
            case LIST, SET -> List.of(argument(type, 0, PartModel.ELEMENT));
            case MAP -> List.of(argument(type, 0, PartModel.KEY), argument(type, 1, PartModel.VALUE));
            case RECORD -> components((TypeElement) ((DeclaredType) type).asElement());
            default -> List.of();
        };
    }

    private PartModel argument(TypeMirror type, int position, String name) {
        TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(position);
        return new PartModel(name, types.part(argument, from, this), NullnessReader.isMarkedNullable(argument));
    }

    private List<PartModel> components(TypeElement type) {
        around.push(type.getQualifiedName().toString());
        List<PartModel> parts = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(component.getSimpleName())) {
                    parts.add(component(component, field));
                }
            }
        }
        around.pop();
        return parts;
    }

    private PartModel component(RecordComponentElement component, VariableElement field) {
        TypeMirror held = component.asType();
        boolean isNullable = !held.getKind().isPrimitive()
                && NullnessReader.read(component, field) != Nullness.NON_NULL
                && !isRequired(field);
        return new PartModel(component.getSimpleName().toString(), types.part(held, from, this), isNullable);
    }

    private static boolean isRequired(VariableElement field) {
        return AnnotationReader.find(field, AnnotationNames.FIELD)
                .map(annotation -> annotation.flag("required").value())
                .orElse(false);
    }

    /** Raw types and wildcards do not tell what is in a collection. */
    private static boolean isWhole(DeclaredType type) {
        return !type.getTypeArguments().isEmpty()
                && type.getTypeArguments().stream()
                        .allMatch(argument -> argument instanceof DeclaredType || argument instanceof ArrayType);
    }
}
