package io.nexusstore.processor.read;

import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.ConverterModel;
import io.nexusstore.processor.model.ConverterModel.Defect;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.FieldType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the converter that a component names. */
final class ConverterReader {

    private static final String CONVERTER = "io.nexusstore.value.ValueConverter";

    private final Types comparison;
    private final TypeReader types;

    ConverterReader(Types comparison, TypeReader types) {
        this.comparison = comparison;
        this.types = types;
    }

    /** Returns the converter that the annotation names, empty when it names nothing that exists. */
    Optional<ConverterModel> read(AnnotationReader annotation, TypeMirror component, PackageElement from) {
        return annotation
                .type("value")
                .map(type -> converter(annotation, (DeclaredType) type.value().asType(), component, from))
                .or(() -> annotation.classless("value").map(type -> none(annotation, type)));
    }

    /** Returns what stands for a converter where a primitive type or an array is named. */
    private static ConverterModel none(AnnotationReader annotation, TypeMirror type) {
        return new ConverterModel(
                annotation.origin(),
                TypeName.get(type),
                TypeReader.display(type),
                Deprecation.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private ConverterModel converter(
            AnnotationReader annotation, DeclaredType type, TypeMirror component, PackageElement from) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = Supertypes.arguments(type, CONVERTER, comparison);
        boolean isConverter = arguments.size() == 2;
        return new ConverterModel(
                annotation.origin(),
                TypeName.get(comparison.erasure(type)),
                types.read(type, from).display(),
                DeprecationReader.ofCreation(element),
                defect(element),
                isConverter ? Optional.of(types.read(arguments.get(0), from).display()) : Optional.empty(),
                isConverter && TypeName.get(arguments.get(0)).equals(TypeName.get(component)),
                isConverter && MarkedNames.of(arguments.get(0)).equals(MarkedNames.of(component)),
                isConverter ? Optional.of(types.read(arguments.get(1), from)) : Optional.<FieldType>empty());
    }

    private static Optional<Defect> defect(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return Optional.of(new Defect("it is no class", "Name a class that implements ValueConverter."));
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(new Defect("it is abstract", "Name a class that is not."));
        }
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (!scope.getModifiers().contains(Modifier.PUBLIC)) {
                return Optional.of(new Defect(
                        "'" + scope.getSimpleName() + "' is not public",
                        "Make '" + scope.getSimpleName() + "' public."));
            }
        }
        if (type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(new Defect("it is an inner class", "Make it static."));
        }
        return constructorDefect(type);
    }

    private static Optional<Defect> constructorDefect(TypeElement type) {
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getParameters().isEmpty())
                .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                .findFirst();
        if (constructor.isEmpty()) {
            return Optional.of(new Defect(
                    "it has no public constructor without parameters", "Add one, or remove the constructors."));
        }
        return constructor.get().getThrownTypes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Defect("its constructor declares an exception", "Let the constructor declare none."));
    }
}
