package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of Jakarta Validation by their names; the module need not be there when the processor runs. */
final class ConstraintReader {

    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
    private static final String META_ANNOTATION = "jakarta.validation.Constraint";

    private final Elements elements;

    ConstraintReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns the constraints of the default group in the order of the source, repeated ones taken out of their containers;
     * none in a record that is not validated with the entity.
     */
    List<ConstraintModel> read(VariableElement field, Place place) {
        List<ConstraintModel> found = new ArrayList<>();
        if (place.isCascaded()) {
            for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
                Origin origin = place.instead() == null ? Origin.of(field, annotation) : place.instead();
                List<AnnotationMirror> contained = contained(annotation);
                (contained.isEmpty() ? List.of(annotation) : contained).forEach(each -> add(each, origin, found));
            }
        }
        return found;
    }

    private void add(AnnotationMirror annotation, Origin origin, List<ConstraintModel> found) {
        String name = AnnotationReader.nameOf(annotation).toString();
        String simple =
                annotation.getAnnotationType().asElement().getSimpleName().toString();
        ConstraintKind kind = name.equals(JAKARTA + simple)
                ? ConstraintKind.named(simple).orElse(null)
                : isConstraint(annotation) ? ConstraintKind.FOREIGN : null;
        if (kind == null || !isOfDefaultGroup(annotation)) {
            return;
        }
        Map<String, String> attributes = new TreeMap<>();
        List<String> flags = new ArrayList<>();
        elements.getElementValuesWithDefaults(annotation).forEach((member, value) -> {
            String attribute = member.getSimpleName().toString();
            if (attribute.equals("flags")) {
                parts(value).forEach(flag -> flags.add(constant(flag)));
            } else if (!(value.getValue() instanceof List)) {
                attributes.put(attribute, String.valueOf(value.getValue()));
            }
        });
        String message = attributes.remove("message");
        boolean isWritten = annotation.getElementValues().keySet().stream()
                .anyMatch(member -> member.getSimpleName().contentEquals("message"));
        found.add(new ConstraintModel(
                kind, simple, origin, isWritten ? filled(String.valueOf(message), attributes) : "", attributes, flags));
    }

    /** Returns the annotations in a container of repeated constraints, or none when it is no container. */
    private static List<AnnotationMirror> contained(AnnotationMirror annotation) {
        for (var entry : annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("value")) {
                return parts(entry.getValue()).stream()
                        .map(AnnotationValue::getValue)
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .filter(ConstraintReader::isConstraint)
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isConstraint(AnnotationMirror annotation) {
        return AnnotationReader.isPresent(annotation.getAnnotationType().asElement(), META_ANNOTATION);
    }

    private static boolean isOfDefaultGroup(AnnotationMirror annotation) {
        for (var entry : annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("groups")) {
                List<? extends AnnotationValue> groups = parts(entry.getValue());
                return groups.isEmpty() || groups.stream().anyMatch(ConstraintReader::isDefaultGroup);
            }
        }
        return true;
    }

    private static boolean isDefaultGroup(AnnotationValue group) {
        return group.getValue() instanceof DeclaredType type
                && ((TypeElement) type.asElement()).getQualifiedName().contentEquals(DEFAULT_GROUP);
    }

    /** An array of one value may be written without braces, but the compiler puts it into a list all the same. */
    private static List<? extends AnnotationValue> parts(@Nullable AnnotationValue value) {
        return value != null && value.getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    private static String constant(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : String.valueOf(value.getValue());
    }

    private static String filled(String message, Map<String, String> attributes) {
        String filled = message;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            filled = filled.replace("{" + attribute.getKey() + "}", attribute.getValue());
        }
        return filled;
    }
}
