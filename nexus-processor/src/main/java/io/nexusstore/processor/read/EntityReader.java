package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an entity from the type that is annotated as one. */
final class EntityReader {

    private final TypeReader types;
    private final FieldReader fields;
    private final ScopeReader scopes;
    private final AccessorReader accessors;
    private final ConstructorReader constructors;
    private final UnresolvedAnnotations missing;

    /** Creates a reader over the compiler's elements, types and files. */
    EntityReader(Elements elements, Types comparison, SourceFiles files) {
        this.accessors = new AccessorReader(comparison);
        this.missing = new UnresolvedAnnotations(files);
        this.constructors = new ConstructorReader(comparison);
        this.types = new TypeReader(elements);
        this.fields = new FieldReader(elements, types);
        this.scopes = new ScopeReader(elements);
    }

    /** Reads an entity; what it says may still make no sense. */
    Reading read(TypeElement type) {
        AnnotationReader annotation =
                AnnotationReader.find(type, AnnotationNames.ENTITY).orElseThrow();
        List<Component> components = components(type);
        Findings unresolved = unresolved(type, components);
        if (unresolved.hasErrors()) {
            return new Reading.Incomplete(unresolved);
        }
        if (!components.stream().map(Component::element).allMatch(accessors::isSound)) {
            return new Reading.Illegal();
        }
        if (!constructors.isSound(type)) {
            return new Reading.Illegal();
        }
        ClassName name = ClassName.get(type);
        Located<String> written = annotation.text("generatedName", "");
        Located<String> stem = written.value().isEmpty() ? written.with(String.join("_", name.simpleNames())) : written;
        return new Reading.Complete(new EntityModel(
                Origin.of(type),
                annotation.origin(),
                name,
                ShapeReader.read(type, constructors.deprecation(type)),
                scopes.read(type),
                stem,
                annotation.text("table", ""),
                Spelling.snakeCase(name.simpleName()),
                annotation.number("schemaVersion", 1),
                fields(components),
                indexes(type)));
    }

    private static List<Component> components(TypeElement type) {
        Map<String, VariableElement> fields = new TreeMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            fields.put(field.getSimpleName().toString(), field);
        }
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            @Nullable
            VariableElement field = fields.get(component.getSimpleName().toString());
            if (field != null) {
                components.add(new Component(component, field));
            }
        }
        return components;
    }

    private List<FieldModel> fields(List<Component> components) {
        List<FieldModel> models = new ArrayList<>();
        for (Component component : components) {
            models.add(fields.read(component.element(), component.field(), models.size()));
        }
        return models;
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

    private Findings unresolved(TypeElement type, List<Component> components) {
        Findings.Collector findings = Findings.collector();
        unresolvedAnnotations(type, type, findings);
        for (Component component : components) {
            VariableElement field = component.field();
            types.unresolved(field.asType())
                    .ifPresent(missing -> findings.add(
                            Code.UNRESOLVED_TYPE,
                            Origin.of(field),
                            simpleNames(type),
                            "the type '" + missing + "' of its component '" + field.getSimpleName() + "'"));
            unresolvedAnnotations(type, field, findings);
        }
        return findings.toFindings();
    }

    private void unresolvedAnnotations(TypeElement type, Element element, Findings.Collector findings) {
        element.getAnnotationMirrors().stream()
                .filter(mirror -> AnnotationNames.isOurs(AnnotationReader.nameOf(mirror)))
                .flatMap(mirror -> new AnnotationReader(element, mirror).unresolved().stream())
                .forEach(origin -> findings.add(
                        Code.UNRESOLVED_TYPE,
                        origin,
                        simpleNames(type),
                        "a constant in an annotation on '" + element.getSimpleName() + "'"));
        missing.part(element)
                .ifPresent(name -> findings.add(
                        Code.UNRESOLVED_TYPE,
                        Origin.of(element),
                        simpleNames(type),
                        "the annotation '@" + name + "' on '" + element.getSimpleName() + "'"));
    }

    private static String simpleNames(TypeElement type) {
        return String.join(".", ClassName.get(type).simpleNames());
    }

    /** A component and the private field that stands for it. */
    private record Component(RecordComponentElement element, VariableElement field) {}
}
