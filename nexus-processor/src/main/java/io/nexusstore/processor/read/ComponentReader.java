package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.Embedding;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the components of an entity, and those of the records embedded in it. */
final class ComponentReader {

    /** What {@code @Field} may say of a single column, but not of a record. */
    static final List<String> COLUMN_MEMBERS = List.of(
            "column",
            "maxLength",
            "minLength",
            "min",
            "max",
            "precision",
            "scale",
            "pattern",
            "unique",
            "indexed",
            "caseFolded");

    private final SourceFiles files;
    private final TypeReader types;
    private final FieldReader fields;
    private final ConstructorReader constructors;
    private final ConstraintReader constraints;

    ComponentReader(
            SourceFiles files,
            TypeReader types,
            ConstructorReader constructors,
            ConstraintReader constraints,
            FieldReader fields) {
        this.constructors = constructors;
        this.constraints = constraints;
        this.files = files;
        this.types = types;
        this.fields = fields;
    }

    /** Returns the components of the entity in the given package. */
    List<ComponentModel> read(TypeElement entity, PackageElement from) {
        return components(entity, Place.of(entity, from), new ArrayList<>());
    }

    /** Returns the entity's components and all those that are met in embedded records, each with where it stands. */
    List<Met> met(TypeElement entity, PackageElement from) {
        List<Met> met = new ArrayList<>();
        addMet(entity, Place.of(entity, from), met);
        return met;
    }

    private void addMet(TypeElement record, Place place, List<Met> met) {
        for (Component component : Component.of(record)) {
            met.add(new Met(component, place));
            AnnotationReader annotation = embeddedOn(component, place);
            if (annotation != null && embedding(component, place) == Embedding.SOUND) {
                addMet(recordOf(component).orElseThrow(), inside(component, annotation, place), met);
            }
        }
    }

    private List<ComponentModel> components(TypeElement record, Place place, List<FieldModel> seen) {
        List<ComponentModel> components = new ArrayList<>();
        for (Component component : Component.of(record)) {
            AnnotationReader annotation = embeddedOn(component, place);
            if (annotation == null) {
                FieldModel field = fields.read(component, seen.size(), place);
                seen.add(field);
                components.add(field);
            } else {
                components.add(embedded(component, annotation, place, seen));
            }
        }
        return components;
    }

    private EmbeddedModel embedded(
            Component component, AnnotationReader annotation, Place place, List<FieldModel> seen) {
        EmbeddedModel outside = outside(component, place);
        if (outside.embedding() != Embedding.SOUND) {
            return outside;
        }
        TypeElement record = recordOf(component).orElseThrow();
        Place inside = inside(component, annotation, place);
        return new EmbeddedModel(
                outside.origin(),
                outside.access(),
                outside.type(),
                outside.embedding(),
                outside.nullness(),
                outside.deprecation().or(constructors.deprecation(record)),
                outside.roles(),
                outside.isGenerated(),
                outside.required(),
                outside.prefix(),
                outside.idleMembers(),
                strayRoles(record, inside),
                ShapeReader.hasRivalConstructor(record),
                components(record, inside, seen));
    }

    /** Returns what the component says of itself, without what is in it. */
    private EmbeddedModel outside(Component component, Place place) {
        VariableElement field = component.field();
        Origin origin = place.origin(component);
        FieldType type = types.read(component.element().asType(), place.from());
        Optional<AnnotationReader> annotation = FieldReader.find(field, AnnotationNames.FIELD, place);
        Nullness nullness = NullnessReader.read(component.element(), field);
        return new EmbeddedModel(
                origin,
                place.access(component),
                type,
                embedding(component, place),
                nullness,
                place.deprecation()
                        .or(DeprecationReader.of(component.element().getAccessor()))
                        .or(type.deprecation()),
                place.path().isEmpty() ? FieldReader.roles(field, place) : place.roles(),
                FieldReader.find(field, AnnotationNames.ID, place)
                        .map(id -> id.flag("generated"))
                        .orElseGet(() -> new Located<>(false, origin)),
                annotation.map(reader -> reader.flag("required")).orElseGet(() -> new Located<>(false, origin)),
                Optional.ofNullable(embeddedOn(component, place))
                        .map(reader -> reader.text("prefix", ""))
                        .orElseGet(() -> new Located<>("", origin)),
                idleMembers(component, annotation, place),
                List.of(),
                false,
                List.of());
    }

    private List<Located<String>> idleMembers(Component component, Optional<AnnotationReader> annotation, Place place) {
        List<Located<String>> idle = new ArrayList<>(
                annotation.map(reader -> reader.written(COLUMN_MEMBERS)).orElse(List.of()));
        constraints
                .read(component.field(), place)
                .forEach(constraint -> idle.add(new Located<>("@" + constraint.name(), constraint.origin())));
        FieldReader.find(component.field(), AnnotationNames.VALIDATED_BY, place)
                .ifPresent(rules -> idle.add(new Located<>("@ValidatedBy", rules.origin())));
        return idle;
    }

    private Place inside(Component component, AnnotationReader annotation, Place place) {
        TypeElement record = recordOf(component).orElseThrow();
        Origin pointAt = files.isFromSource(record) ? null : place.origin(component);
        return place.within(
                outside(component, place),
                record,
                Place.writtenPrefix(annotation),
                AnnotationReader.isPresent(component.field(), AnnotationNames.VALID),
                pointAt);
    }

    private static Embedding embedding(Component component, Place place) {
        TypeElement record = recordOf(component).orElse(null);
        if (record == null) {
            return Embedding.NOT_A_RECORD;
        }
        if (!record.getTypeParameters().isEmpty()) {
            return Embedding.GENERIC;
        }
        if (place.around().contains(record)) {
            return Embedding.CYCLE;
        }
        if (AnnotationReader.isPresent(record, AnnotationNames.ENTITY)) {
            return Embedding.ENTITY;
        }
        return record.getRecordComponents().isEmpty() ? Embedding.EMPTY : Embedding.SOUND;
    }

    private static List<EmbeddedModel.StrayRole> strayRoles(TypeElement record, Place inside) {
        List<EmbeddedModel.StrayRole> stray = new ArrayList<>();
        for (Component component : Component.of(record)) {
            FieldReader.roles(component.field(), inside)
                    .forEach(role -> stray.add(
                            new EmbeddedModel.StrayRole(inside.access(component).name(), role)));
        }
        return stray;
    }

    private static @Nullable AnnotationReader embeddedOn(Component component, Place place) {
        return FieldReader.find(component.field(), AnnotationNames.EMBEDDED, place)
                .orElse(null);
    }

    private static Optional<TypeElement> recordOf(Component component) {
        TypeMirror type = component.element().asType();
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** A component, and where it stands. */
    record Met(Component component, Place place) {

        /** Returns the record that declares the component. */
        TypeElement record() {
            return place.around().get(place.around().size() - 1);
        }
    }
}
