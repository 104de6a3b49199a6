package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.GeneratedNames;
import io.nexusstore.processor.model.IdleConstraint;
import io.nexusstore.processor.model.IndexModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an entity from the type that is annotated as one. */
final class EntityReader {

    private final Elements elements;
    private final TypeReader types;
    private final ComponentReader components;
    private final RuleReader rules;
    private final ConstraintReader constraints;
    private final ScopeReader scopes;
    private final HiddenMarks hidden;
    private final AccessorReader accessors;
    private final ConstructorReader constructors;
    private final UnresolvedAnnotations missing;

    /** Creates a reader over the compiler's elements, types and files. */
    EntityReader(Elements elements, Types comparison, SourceFiles files) {
        this.elements = elements;
        this.accessors = new AccessorReader(comparison);
        this.missing = new UnresolvedAnnotations(files);
        this.constructors = new ConstructorReader(elements, comparison);
        this.rules = new RuleReader(elements, comparison);
        this.types = new TypeReader(elements);
        this.constraints = new ConstraintReader(elements);
        this.components = new ComponentReader(
                files,
                types,
                constructors,
                constraints,
                new FieldReader(
                        types, constraints, new ConverterReader(comparison, types), rules, new IdleReader(files)));
        this.scopes = new ScopeReader(elements);
        this.hidden = new HiddenMarks(files);
    }

    /** Forgets what only held in the round before. */
    void beginRound() {
        scopes.beginRound();
    }

    /** Reads an entity; what it says may still make no sense. */
    Reading read(TypeElement type) {
        AnnotationReader annotation =
                AnnotationReader.find(type, AnnotationNames.ENTITY).orElseThrow();
        List<ComponentReader.Met> met = components.met(type, elements.getPackageOf(type));
        if (met.stream()
                .anyMatch(found -> types.isRefused(found.component().field().asType()))) {
            return new Reading.Illegal();
        }
        Findings unresolved = unresolved(type, met);
        if (unresolved.hasErrors()) {
            return new Reading.Incomplete(unresolved);
        }
        if (!met.stream().map(found -> found.component().element()).allMatch(accessors::isSound)) {
            return new Reading.Illegal();
        }
        if (!constructors.isSound(type)
                || !met.stream().map(ComponentReader.Met::record).distinct().allMatch(constructors::isSound)) {
            return new Reading.Illegal();
        }
        List<ComponentModel> read = components.read(type, elements.getPackageOf(type));
        ClassName name = ClassName.get(type);
        return new Reading.Complete(new EntityModel(
                Origin.of(type),
                annotation.origin(),
                name,
                ShapeReader.read(type, constructors.deprecation(type), constructors.isWritten(type)),
                scopes.read(type),
                stem(annotation, name),
                annotation.text("table", ""),
                Spelling.snakeCase(name.simpleName()),
                annotation.number("schemaVersion", 1),
                read,
                read.stream().flatMap(component -> component.leaves().stream()).toList(),
                indexes(type),
                idle(met),
                rules.ofEntity(type),
                hidden.find(met)));
    }

    /**
     * Reads what the list of all entities needs of one whose class file is sound: its own annotations, no components. So its
     * indexes are only those with a declared name.
     */
    EntityOutline outline(TypeElement type) {
        AnnotationReader annotation =
                AnnotationReader.find(type, AnnotationNames.ENTITY).orElseThrow();
        ClassName name = ClassName.get(type);
        Located<String> table = annotation.text("table", "");
        return new EntityOutline(
                Origin.of(type),
                annotation.origin(),
                name,
                GeneratedNames.of(name.packageName(), stem(annotation, name).value())
                        .model(),
                elements.getModuleOf(type).getQualifiedName().toString(),
                scopes.canMark(type),
                ShapeReader.isPublic(type),
                DeprecationReader.ofScopes(type),
                true,
                table.value().isEmpty() ? table.with(Spelling.snakeCase(name.simpleName())) : table,
                indexes(type).stream()
                        .map(IndexModel::name)
                        .filter(index -> !index.value().isEmpty())
                        .toList());
    }

    private static Located<String> stem(AnnotationReader annotation, ClassName name) {
        Located<String> written = annotation.text("generatedName", "");
        return written.value().isEmpty() ? written.with(String.join("_", name.simpleNames())) : written;
    }

    /** Returns the constraints that stand on records and methods instead of components; those of class files have no place. */
    private List<IdleConstraint> idle(List<ComponentReader.Met> met) {
        Set<String> seen = new TreeSet<>();
        List<IdleConstraint> idle = new ArrayList<>();
        for (ComponentReader.Met found : met) {
            TypeElement record = found.record();
            if (seen.add(record.getQualifiedName().toString())) {
                Origin instead = found.place().instead();
                Origin origin = instead == null ? Origin.of(record) : instead;
                constraints
                        .ofMembers(record)
                        .forEach((member, constraint) -> idle.add(new IdleConstraint(
                                simpleNames(record) + member, constraint, IdleConstraint.Reason.MEMBER, origin)));
            }
        }
        return idle;
    }

    private static List<IndexModel> indexes(TypeElement type) {
        List<AnnotationReader> annotations = new ArrayList<>();
        AnnotationReader.find(type, AnnotationNames.INDEX).ifPresent(annotations::add);
        AnnotationReader.find(type, AnnotationNames.INDEXES)
                .ifPresent(container -> annotations.addAll(container.annotations("value")));
        return annotations.stream()
                .map(index -> new IndexModel(
                        index.origin(),
                        index.texts("fields"),
                        index.flag("unique").value(),
                        index.text("name", "")))
                .toList();
    }

    private Findings unresolved(TypeElement type, List<ComponentReader.Met> met) {
        Findings.Collector findings = Findings.collector();
        unresolvedAnnotations(type, type, null, findings);
        for (ComponentReader.Met found : met) {
            Component component = found.component();
            Place place = found.place();
            types.unresolved(component.field().asType())
                    .ifPresent(missing -> findings.add(
                            EntityCode.UNRESOLVED_TYPE,
                            place.origin(component),
                            simpleNames(type),
                            "the type '" + missing + "' of its component '"
                                    + place.access(component).name() + "'"));
            unresolvedAnnotations(type, component.field(), place.instead(), findings);
        }
        return findings.toFindings();
    }

    private void unresolvedAnnotations(
            TypeElement type, Element element, @Nullable Origin pointAt, Findings.Collector findings) {
        element.getAnnotationMirrors().stream()
                .filter(mirror -> AnnotationNames.isOurs(AnnotationReader.nameOf(mirror)))
                .flatMap(mirror -> new AnnotationReader(element, mirror).pointingAt(pointAt).unresolved().stream())
                .forEach(origin -> findings.add(
                        EntityCode.UNRESOLVED_TYPE,
                        origin,
                        simpleNames(type),
                        "a constant in an annotation on '" + element.getSimpleName() + "'"));
        missing.part(element)
                .ifPresent(name -> findings.add(
                        EntityCode.UNRESOLVED_TYPE,
                        pointAt == null ? Origin.of(element) : pointAt,
                        simpleNames(type),
                        "the annotation '@" + name + "' on '" + element.getSimpleName() + "'"));
    }

    private static String simpleNames(TypeElement type) {
        return String.join(".", ClassName.get(type).simpleNames());
    }
}
