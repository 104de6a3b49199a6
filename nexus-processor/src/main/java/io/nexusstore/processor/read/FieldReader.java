package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.IdleConstraint;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.model.RuleModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Reads a component that is a stored field. */
final class FieldReader {

    private final TypeReader types;
    private final ConstraintReader constraints;
    private final ConverterReader converters;
    private final RuleReader rules;
    private final IdleReader idle;

    FieldReader(
            TypeReader types,
            ConstraintReader constraints,
            ConverterReader converters,
            RuleReader rules,
            IdleReader idle) {
        this.idle = idle;
        this.rules = rules;
        this.types = types;
        this.constraints = constraints;
        this.converters = converters;
    }

    FieldModel read(Component component, int index, Place place) {
        VariableElement field = component.field();
        PartReader parts = new PartReader(types, constraints, component, place);
        FieldType whole = types.read(
                component.element().asType(),
                place.from(),
                find(field, AnnotationNames.JSON, place).isPresent(),
                parts);
        FieldType type = converted(component, whole, place);
        Origin origin = place.origin(component);
        Access access = place.access(component);
        Optional<AnnotationReader> annotation = find(field, AnnotationNames.FIELD, place);
        return new FieldModel(
                origin,
                index,
                access,
                Spelling.constant(String.join("_", access.path())),
                type,
                NullnessReader.read(component.element(), field),
                place.deprecation()
                        .or(DeprecationReader.of(component.element().getAccessor()))
                        .or(type.deprecation()),
                access.isEmbedded() ? place.roles() : roles(field, place),
                find(field, AnnotationNames.ID, place)
                        .map(id -> id.flag("generated"))
                        .orElseGet(() -> new Located<>(false, origin)),
                place.column(component.name(), text(annotation, "column", origin)),
                place.defaultColumn(component.name()),
                limits(
                        annotation,
                        origin,
                        constraints.read(field, place),
                        idleConstraints(component, whole, type, parts, place),
                        rules.ofComponent(component, place)),
                flag(annotation, "unique", origin),
                flag(annotation, "indexed", origin),
                flag(annotation, "caseFolded", origin),
                find(field, AnnotationNames.JSON, place)
                        .map(json -> new Located<>(true, json.origin()))
                        .orElseGet(() -> new Located<>(false, origin)),
                type.kind().isJson() ? idle.read(component.element().asType(), origin) : List.of());
    }

    private FieldType converted(Component component, FieldType type, Place place) {
        return find(component.field(), AnnotationNames.CONVERT, place)
                .flatMap(annotation ->
                        converters.read(annotation, component.element().asType(), place.from()))
                .map(type::convertedBy)
                .orElse(type);
    }

    private List<IdleConstraint> idleConstraints(
            Component component, FieldType whole, FieldType type, PartReader parts, Place place) {
        List<IdleConstraint> found = new ArrayList<>();
        String path = place.access(component).name();
        if (!place.isCascaded()) {
            constraints
                    .declared(component.field(), place)
                    .forEach(constraint -> found.add(new IdleConstraint(
                            path, constraint.name(), IdleConstraint.Reason.NOT_VALID, constraint.origin())));
        }
        if (type.converter().isEmpty()) {
            found.addAll(parts.idle());
        } else {
            whole.constraintsOfParts()
                    .forEach(constraint -> found.add(new IdleConstraint(
                            path, constraint.name(), IdleConstraint.Reason.CONVERTED, place.origin(component))));
        }
        return found;
    }

    /** Returns the roles that annotations on the field give. */
    static List<Located<Role>> roles(VariableElement field, Place place) {
        return Arrays.stream(Role.values())
                .flatMap(role -> find(field, AnnotationNames.of(role), place).stream()
                        .map(annotation -> new Located<>(role, annotation.origin())))
                .toList();
    }

    /** Returns the annotation, which points at where its place says. */
    static Optional<AnnotationReader> find(VariableElement field, String annotation, Place place) {
        return AnnotationReader.find(field, annotation).map(reader -> reader.pointingAt(place.instead()));
    }

    private static LimitsModel limits(
            Optional<AnnotationReader> annotation,
            Origin origin,
            List<ConstraintModel> constraints,
            List<IdleConstraint> idle,
            List<RuleModel> rules) {
        return new LimitsModel(
                flag(annotation, "required", origin),
                number(annotation, "minLength", 0, origin),
                number(annotation, "maxLength", LimitsModel.UNLIMITED, origin),
                text(annotation, "min", origin),
                text(annotation, "max", origin),
                text(annotation, "pattern", origin),
                number(annotation, "precision", LimitsModel.UNLIMITED, origin),
                number(annotation, "scale", LimitsModel.UNLIMITED, origin),
                constraints,
                idle,
                rules);
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
