package io.nexusstore.processor.read;

import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * Reads a component of a record.
 *
 * <p>Annotations are read from the private field that stands for the component: javac 17 knows no position for a component
 * itself.
 */
final class FieldReader {

    private final Elements elements;
    private final TypeReader types;

    FieldReader(Elements elements, TypeReader types) {
        this.elements = elements;
        this.types = types;
    }

    FieldModel read(RecordComponentElement component, VariableElement field, int index) {
        String name = component.getSimpleName().toString();
        FieldType type = types.read(component.asType(), elements.getPackageOf(component));
        Origin origin = Origin.of(field);
        Optional<AnnotationReader> annotation = AnnotationReader.find(field, AnnotationNames.FIELD);
        return new FieldModel(
                origin,
                index,
                name,
                Spelling.constant(name),
                type,
                NullnessReader.read(component, field),
                DeprecationReader.of(component.getAccessor()).or(type.deprecation()),
                roles(field),
                AnnotationReader.find(field, AnnotationNames.ID)
                        .map(id -> id.flag("generated"))
                        .orElseGet(() -> new Located<>(false, origin)),
                text(annotation, "column", origin),
                Spelling.snakeCase(name),
                limits(annotation, origin),
                flag(annotation, "unique", origin),
                flag(annotation, "indexed", origin));
    }

    private static List<Located<Role>> roles(VariableElement field) {
        return Arrays.stream(Role.values())
                .flatMap(role -> AnnotationReader.find(field, AnnotationNames.of(role)).stream()
                        .map(annotation -> new Located<>(role, annotation.origin())))
                .toList();
    }

    private static LimitsModel limits(Optional<AnnotationReader> annotation, Origin origin) {
        return new LimitsModel(
                flag(annotation, "required", origin),
                number(annotation, "minLength", 0, origin),
                number(annotation, "maxLength", LimitsModel.UNLIMITED, origin),
                text(annotation, "min", origin),
                text(annotation, "max", origin),
                text(annotation, "pattern", origin),
                number(annotation, "precision", LimitsModel.UNLIMITED, origin),
                number(annotation, "scale", LimitsModel.UNLIMITED, origin));
    }

    private static Located<Boolean> flag(Optional<AnnotationReader> annotation, String member, Origin origin) {
        return annotation.map(reader -> reader.flag(member)).orElseGet(() -> new Located<>(false, origin));
    }

    private static Located<Integer> number(
            Optional<AnnotationReader> annotation, String member, int fallback, Origin origin) {
        return annotation
                .map(reader -> reader.number(member, fallback))
                .orElseGet(() -> new Located<>(fallback, origin));
    }

    private static Located<String> text(Optional<AnnotationReader> annotation, String member, Origin origin) {
        return annotation.map(reader -> reader.text(member, "")).orElseGet(() -> new Located<>("", origin));
    }
}
