package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
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

    /** Returns the constraints of a component; none in a record that is not validated with the entity. */
    List<ConstraintModel> read(VariableElement field, Place place) {
        return place.isCascaded() ? declared(field, place) : List.of();
    }

    /** Returns the constraints of a component, whether or not they count there. */
    List<ConstraintModel> declared(VariableElement field, Place place) {
        return read(field, annotation -> place.instead() == null ? Origin.of(field, annotation) : place.instead());
    }

    /** Returns the constraints on any construct, all of which point at the same place. */
    List<ConstraintModel> read(AnnotatedConstruct construct, Origin origin) {
        return read(construct, annotation -> origin);
    }

    /**
     * Returns the constraints of the default group in the order of the source, repeated ones taken out of their containers.
     */
    private List<ConstraintModel> read(AnnotatedConstruct construct, Function<AnnotationMirror, Origin> origins) {
        List<ConstraintModel> found = new ArrayList<>();
        for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
            Origin origin = origins.apply(annotation);
            List<AnnotationMirror> contained = contained(annotation);
            (contained.isEmpty() ? List.of(annotation) : contained).forEach(each -> add(each, origin, found));
        }
        return found;
    }

    /**
     * Returns the constraints on the record itself and on its methods, by the member, of which none but the first of each
     * counts; accessors that say no more than their components are none of these.
     */
    SortedMap<String, String> ofMembers(TypeElement record) {
        SortedMap<String, String> found = new TreeMap<>();
        names(record).stream().findFirst().ifPresent(name -> found.put("", name));
        for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
            List<String> names = new ArrayList<>(names(method));
            for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
                if (method.getParameters().isEmpty() && field.getSimpleName().equals(method.getSimpleName())) {
                    names.removeAll(names(field));
                }
            }
            names.stream().findFirst().ifPresent(name -> found.put("." + method.getSimpleName() + "()", name));
        }
        return found;
    }

    private List<String> names(Element element) {
        return read(element, Origin.of(element)).stream()
                .map(ConstraintModel::name)
                .toList();
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
