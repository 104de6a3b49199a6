package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.IdleConstraint;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.PartModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
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
    private final ConstraintReader constraints;
    private final Origin origin;
    private final List<IdleConstraint> idle = new ArrayList<>();

    /** Whether the constraints of the parts at hand count. */
    private boolean isEvaluated;

    /** Whether a record at hand is to be validated. */
    private boolean isValid;

    /** The steps to the part at hand, as users write them. */
    private String path;

    /** The records around the part at hand; one of these in itself has no end. */
    private final Deque<String> around = new ArrayDeque<>();

    PartReader(TypeReader types, ConstraintReader constraints, Component component, Place place) {
        this.types = types;
        this.constraints = constraints;
        this.from = place.from();
        this.origin = place.origin(component);
        this.isEvaluated = place.isCascaded();
        this.isValid = AnnotationReader.isPresent(component.field(), AnnotationNames.VALID);
        this.path = place.access(component).name();
    }

    /** Returns the constraints that were met in records that are not to be validated. */
    List<IdleConstraint> idle() {
        return List.copyOf(idle);
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
        boolean isMarked = argument.getAnnotationMirrors().stream()
                .anyMatch(mirror -> AnnotationReader.nameOf(mirror).contentEquals(AnnotationNames.VALID));
        String step = name.equals(PartModel.KEY) ? "[]<key>" : "[]";
        return part(
                name,
                step,
                argument,
                argument,
                isMarked || (isValid && isRecord(argument)),
                NullnessReader.isMarkedNullable(argument));
    }

    /** A collection that is marked is one of valid records, but not one of collections of them. */
    private static boolean isRecord(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD;
    }

    private PartModel part(
            String name,
            String step,
            TypeMirror type,
            AnnotatedConstruct annotated,
            boolean isMarkedValid,
            boolean isNullable) {
        boolean wasValid = isValid;
        String outside = path;
        isValid = isMarkedValid;
        path += step;
        List<ConstraintModel> read = evaluated(annotated);
        PartModel part = new PartModel(name, types.part(type, from, this), isNullable, false, read);
        path = outside;
        isValid = wasValid;
        return part;
    }

    private List<ConstraintModel> evaluated(AnnotatedConstruct annotated) {
        List<ConstraintModel> read = constraints.read(annotated, origin);
        if (isEvaluated) {
            return read;
        }
        read.forEach(constraint ->
                idle.add(new IdleConstraint(path, constraint.name(), IdleConstraint.Reason.NOT_VALID, origin)));
        return List.of();
    }

    private List<PartModel> components(TypeElement type) {
        around.push(type.getQualifiedName().toString());
        boolean wasEvaluated = isEvaluated;
        isEvaluated &= isValid;
        constraints
                .ofMembers(type)
                .forEach((member, constraint) ->
                        idle.add(new IdleConstraint(path + member, constraint, IdleConstraint.Reason.MEMBER, origin)));
        List<PartModel> parts = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(component.getSimpleName())) {
                    parts.add(component(component, field));
                }
            }
        }
        isEvaluated = wasEvaluated;
        around.pop();
        return parts;
    }

    private PartModel component(RecordComponentElement component, VariableElement field) {
        TypeMirror held = component.asType();
        Nullness nullness = NullnessReader.read(component, field);
        boolean isNullable = !held.getKind().isPrimitive() && nullness != Nullness.NON_NULL && !isRequired(field);
        String name = component.getSimpleName().toString();
        boolean isMarked = AnnotationReader.isPresent(field, AnnotationNames.VALID);
        PartModel part = part(name, "." + name, held, field, isMarked, isNullable);
        return isNullable && nullness == Nullness.CONSTRAINED ? part.constrained() : part;
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
