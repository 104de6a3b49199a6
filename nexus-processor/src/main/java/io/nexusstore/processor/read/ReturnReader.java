package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.Container;
import io.nexusstore.processor.model.repository.ProjectionModel;
import io.nexusstore.processor.model.repository.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a repository's method returns. */
final class ReturnReader {

    private final Elements elements;
    private final TypeReader types;
    private final HiddenMarks hidden;

    ReturnReader(Elements elements, TypeReader types, HiddenMarks hidden) {
        this.elements = elements;
        this.types = types;
        this.hidden = hidden;
    }

    ReturnModel read(TypeMirror type, boolean isNullable, TypeElement repository, ClassName entity) {
        PackageElement from = elements.getPackageOf(repository);
        List<Container> containers = new ArrayList<>();
        TypeMirror element = type;
        for (Optional<Container> around = container(element); around.isPresent(); around = container(element)) {
            containers.add(around.get());
            element = ((DeclaredType) element).getTypeArguments().get(0);
        }
        FieldType whole = types.read(type, from);
        TypeName name = TypeName.get(element);
        return new ReturnModel(
                isNullable ? MarkedNames.nullable(whole.written()) : whole.written(),
                whole.display(),
                containers,
                name,
                isNullable,
                name.equals(entity) ? null : projection(element, from));
    }

    /** Returns the type inside all known containers. */
    static TypeMirror element(TypeMirror type) {
        TypeMirror element = type;
        while (container(element).isPresent()) {
            element = ((DeclaredType) element).getTypeArguments().get(0);
        }
        return element;
    }

    private static Optional<Container> container(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1) {
            return Optional.empty();
        }
        return switch (((TypeElement) declared.asElement()).getQualifiedName().toString()) {
            case "reactor.core.publisher.Flux" -> Optional.of(Container.FLUX);
            case "reactor.core.publisher.Mono" -> Optional.of(Container.MONO);
            case "java.util.List" -> Optional.of(Container.LIST);
            case "java.util.Optional" -> Optional.of(Container.OPTIONAL);
            case "io.nexusstore.paging.Page" -> Optional.of(Container.PAGE);
            default -> Optional.empty();
        };
    }

    private @Nullable ProjectionModel projection(TypeMirror type, PackageElement from) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.RECORD
                || !element.getTypeParameters().isEmpty()) {
            return null;
        }
        FieldType named = types.read(type, from);
        boolean mayHide = hidden.mayBeIn(element);
        List<ProjectionModel.Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            FieldType read = types.read(component.asType(), from);
            Nullness nullness = NullnessReader.read(component, field(element, component));
            components.add(new ProjectionModel.Component(
                    component.getSimpleName().toString(),
                    read.name(),
                    read.written(),
                    read.display(),
                    mayHide && nullness == Nullness.NON_NULL ? Nullness.HIDDEN : nullness));
        }
        return new ProjectionModel(ClassName.get(element), named.display(), components);
    }

    private static VariableElement field(TypeElement record, RecordComponentElement component) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }
}
