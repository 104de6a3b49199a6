package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.ShapeModel;
import io.nexusstore.processor.model.repository.BaseStore;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a repository from the interface that is annotated as one, and its entity from wherever that is. */
final class RepositoryReader {

    private final Elements elements;
    private final Types comparison;
    private final EntityReader entities;
    private final ScopeReader scopes;
    private final TypeReader types;
    private final MethodReader methods;

    /** Creates a reader over the compiler's elements and types. */
    RepositoryReader(Elements elements, Types comparison, EntityReader entities, SourceFiles files) {
        this.elements = elements;
        this.comparison = comparison;
        this.entities = entities;
        this.scopes = new ScopeReader(elements);
        this.types = new TypeReader(elements);
        this.methods = new MethodReader(elements, comparison, types, files);
    }

    /** Reads a repository; what its methods say may still make no sense. */
    RepositoryReading read(TypeElement type) {
        AnnotationReader annotation =
                AnnotationReader.find(type, AnnotationNames.REPOSITORY).orElseThrow();
        ShapeModel shape = ShapeReader.read(type, Deprecation.NONE, false);
        String name = String.join(".", ClassName.get(type).simpleNames());
        Findings unfit = unfit(type, name, shape);
        if (unfit.hasErrors()) {
            return new RepositoryReading.Refused(unfit);
        }
        if (annotation.unresolved().isPresent() || !isResolved(type)) {
            return new RepositoryReading.Incomplete();
        }
        return choose(type, annotation, name).read(entities, entity -> complete(type, annotation, shape, entity));
    }

    /** Reads what the list of all repositories needs of one whose class file is sound: no methods and no entity. */
    RepositoryOutline outline(TypeElement type) {
        AnnotationReader annotation =
                AnnotationReader.find(type, AnnotationNames.REPOSITORY).orElseThrow();
        ClassName name = ClassName.get(type);
        Located<String> generated = generatedName(annotation, name);
        return new RepositoryOutline(
                Origin.of(type),
                generated.origin(),
                name,
                ClassName.get(name.packageName(), generated.value()),
                elements.getModuleOf(type).getQualifiedName().toString(),
                scopes.canMark(type),
                ShapeReader.isPublic(type),
                DeprecationReader.ofScopes(type));
    }

    private static Located<String> generatedName(AnnotationReader annotation, ClassName name) {
        Located<String> written = annotation.text("generatedName", "");
        return written.value().isEmpty() ? written.with(String.join("_", name.simpleNames()) + "_Repository") : written;
    }

    private RepositoryModel complete(
            TypeElement type, AnnotationReader annotation, ShapeModel shape, EntityModel entity) {
        ClassName name = ClassName.get(type);
        Optional<StoreSupertype> store = stores(type).stream().findFirst();
        List<MethodModel> read = methods.methods(type).stream()
                .map(method -> methods.read(type, method, entity.type()))
                .toList();
        return new RepositoryModel(
                Origin.of(type),
                name,
                shape,
                scopes.read(type),
                generatedName(annotation, name),
                store.map(StoreSupertype::base).orElse(BaseStore.NONE),
                store.map(StoreSupertype::arguments).orElse(List.of()),
                store.map(found -> types.read(found.type(), elements.getPackageOf(type)))
                        .map(FieldType::display)
                        .orElse(""),
                entity,
                read,
                methods.defaults(type));
    }

    private static Findings unfit(TypeElement type, String name, ShapeModel shape) {
        Origin origin = Origin.of(type);
        if (type.getKind() != ElementKind.INTERFACE) {
            return Findings.of(RepositoryCode.NOT_AN_INTERFACE, origin, name, shape.declaration());
        }
        if (!shape.typeParameters().isEmpty()) {
            return Findings.of(
                    RepositoryCode.GENERIC_REPOSITORY, origin, name, String.join(", ", shape.typeParameters()));
        }
        if (!shape.privateScopes().isEmpty()) {
            return Findings.of(
                    RepositoryCode.PRIVATE_REPOSITORY,
                    origin,
                    name,
                    shape.privateScopes().get(0));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Findings.of(RepositoryCode.SEALED_REPOSITORY, origin, name);
        }
        return ClassName.get(type).packageName().isEmpty()
                ? Findings.of(RepositoryCode.UNNAMED_REPOSITORY_PACKAGE, origin, name)
                : Findings.none();
    }

    private boolean isResolved(TypeElement type) {
        // Only the declaration names the interfaces that are not there (yet); the type leaves them out.
        return Stream.concat(
                                Stream.of(type),
                                Supertypes.of(type.asType(), comparison).stream()
                                        .map(supertype -> (TypeElement) supertype.asElement()))
                        .flatMap(each -> each.getInterfaces().stream())
                        .allMatch(supertype -> types.unresolved(supertype).isEmpty())
                && methods.areResolved(type);
    }

    /** Returns the entity, by the store that is extended, by the annotation, or by what the methods return. */
    private EntityChoice choose(TypeElement type, AnnotationReader annotation, String name) {
        List<StoreSupertype> stores = stores(type);
        if (stores.stream().map(StoreSupertype::base).distinct().count() > 1) {
            return EntityChoice.refused(Findings.of(RepositoryCode.TWO_STORES, Origin.of(type), name));
        }
        Optional<TypeElement> ofStore = stores.stream()
                .findFirst()
                .flatMap(store -> element(store.type().getTypeArguments()));
        Optional<Located<TypeElement>> ofAnnotation = annotation.type("value");
        if (ofStore.isPresent()
                && ofAnnotation.isPresent()
                && !ofStore.get()
                        .getQualifiedName()
                        .contentEquals(ofAnnotation.get().value().getQualifiedName())) {
            return EntityChoice.refused(Findings.of(
                    RepositoryCode.CONFLICTING_ENTITY,
                    ofAnnotation.get().origin(),
                    name,
                    ofStore.get().getSimpleName(),
                    ofAnnotation.get().value().getSimpleName()));
        }
        Optional<TypeMirror> classless = annotation.classless("value");
        if (classless.isPresent()) {
            return EntityChoice.refused(Findings.of(
                    RepositoryCode.NOT_AN_ENTITY, annotation.origin(), name, TypeReader.display(classless.get())));
        }
        if (ofAnnotation.isPresent()) {
            return EntityChoice.of(
                    ofAnnotation.get().value(), ofAnnotation.get().origin(), name);
        }
        if (ofStore.isPresent()) {
            return EntityChoice.of(ofStore.get(), Origin.of(type), name);
        }
        return ofReturns(type, annotation, name);
    }

    /** Returns the entity that the methods return. */
    private EntityChoice ofReturns(TypeElement type, AnnotationReader annotation, String name) {
        SortedMap<String, TypeElement> returned = new TreeMap<>();
        for (TypeElement element : methods.returned(type)) {
            if (AnnotationReader.isPresent(element, AnnotationNames.ENTITY)) {
                returned.put(element.getQualifiedName().toString(), element);
            }
        }
        return returned.size() == 1
                ? EntityChoice.of(returned.values().iterator().next(), Origin.of(type), name)
                : EntityChoice.refused(Findings.of(
                        RepositoryCode.UNKNOWN_ENTITY,
                        annotation.origin(),
                        name,
                        returned.isEmpty() ? "none of its methods returns one" : "its methods return several"));
    }

    private List<StoreSupertype> stores(TypeElement type) {
        List<StoreSupertype> stores = new ArrayList<>();
        for (DeclaredType supertype : Supertypes.of(type.asType(), comparison)) {
            BaseStore base = AnnotationNames.baseStore(((TypeElement) supertype.asElement()).getQualifiedName());
            if (base != BaseStore.NONE) {
                stores.add(new StoreSupertype(base, supertype));
            }
        }
        return stores;
    }

    private static Optional<TypeElement> element(List<? extends TypeMirror> arguments) {
        @Nullable TypeMirror first = arguments.isEmpty() ? null : arguments.get(0);
        return first instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** A store among the supertypes of an interface. */
    private record StoreSupertype(BaseStore base, DeclaredType type) {

        List<TypeName> arguments() {
            return type.getTypeArguments().stream().map(TypeName::get).toList();
        }
    }
}
