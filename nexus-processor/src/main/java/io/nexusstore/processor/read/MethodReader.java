package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.repository.DefaultMethod;
import io.nexusstore.processor.model.repository.HintModel;
import io.nexusstore.processor.model.repository.MethodModel;
import io.nexusstore.processor.model.repository.ParameterModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the abstract methods of a repository interface, its own and those it inherits. */
final class MethodReader {

    private final Elements elements;
    private final Types comparison;
    private final TypeReader types;
    private final SourceFiles files;
    private final ReturnReader returns;

    MethodReader(Elements elements, Types comparison, TypeReader types, SourceFiles files) {
        this.elements = elements;
        this.comparison = comparison;
        this.types = types;
        this.files = files;
        this.returns = new ReturnReader(elements, types, new HiddenMarks(files));
    }

    /** Returns the methods to implement, in the order of the source, inherited ones last; those of stores are none. */
    List<ExecutableElement> methods(TypeElement type) {
        List<ExecutableElement> all = new ArrayList<>();
        List<ExecutableElement> inherited = new ArrayList<>();
        collect(type, all, inherited);
        // what Object has protected, such as 'finalize', is none of an interface
        ElementFilter.methodsIn(elements.getTypeElement("java.lang.Object").getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .forEach(inherited::add);
        List<ExecutableElement> open = new ArrayList<>();
        for (ExecutableElement method : all) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && open.stream().noneMatch(other -> isSame(type, other, method))
                    && inherited.stream().noneMatch(other -> isSame(type, other, method))
                    && all.stream().noneMatch(other -> isDefaultOf(type, other, method))) {
                open.add(method);
            }
        }
        return open;
    }

    /** Returns the methods with a body, but those of stores. */
    List<DefaultMethod> defaults(TypeElement type) {
        List<ExecutableElement> all = new ArrayList<>();
        collect(type, all, new ArrayList<>());
        return all.stream()
                .filter(ExecutableElement::isDefault)
                .map(method -> new DefaultMethod(
                        origin(type, method),
                        method.getSimpleName().toString(),
                        method.getParameters().stream()
                                .map(parameter ->
                                        comparison.erasure(parameter.asType()).toString())
                                .toList()))
                .toList();
    }

    private Origin origin(TypeElement type, ExecutableElement method) {
        return isInSource(method) ? Origin.of(method) : Origin.of(type);
    }

    private boolean isInSource(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner && files.isFromSource(owner);
    }

    /** Returns whether every type that the methods name exists. */
    boolean areResolved(TypeElement type) {
        for (ExecutableElement method : methods(type)) {
            ExecutableType seen = seenFrom(type, method);
            if (types.unresolved(seen.getReturnType()).isPresent()
                    || seen.getParameterTypes().stream()
                            .anyMatch(parameter -> types.unresolved(parameter).isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the types that the methods return inside their containers. */
    List<TypeElement> returned(TypeElement type) {
        return methods(type).stream()
                .map(method -> ReturnReader.element(seenFrom(type, method).getReturnType()))
                .filter(DeclaredType.class::isInstance)
                .map(element -> (TypeElement) ((DeclaredType) element).asElement())
                .toList();
    }

    MethodModel read(TypeElement type, ExecutableElement method, ClassName entity) {
        ExecutableType seen = seenFrom(type, method);
        Origin origin = origin(type, method);
        List<ParameterModel> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            // class files do not have the names of parameters, and the output must not depend on which one was read
            boolean isOwn = type.equals(method.getEnclosingElement());
            parameters.add(parameter(
                    parameter,
                    isOwn ? parameter.getSimpleName().toString() : "value" + (i + 1),
                    seen.getParameterTypes().get(i),
                    isInSource(method) ? Origin.of(parameter) : origin,
                    type));
        }
        boolean isNullable = NullnessReader.read(method, method.getReturnType()) == Nullness.NULLABLE;
        return new MethodModel(
                origin,
                method.getSimpleName().toString(),
                method.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                parameters,
                returns.read(seen.getReturnType(), isNullable, type, entity),
                hint(method),
                DeprecationReader.of(method));
    }

    private ParameterModel parameter(
            VariableElement parameter, String name, TypeMirror seen, Origin origin, TypeElement type) {
        FieldType read = types.read(seen, elements.getPackageOf(type));
        Nullness nullness = NullnessReader.read(parameter, parameter.asType());
        return new ParameterModel(
                origin,
                name,
                read.name(),
                nullness == Nullness.NULLABLE ? MarkedNames.nullable(read.written()) : read.written(),
                read.display(),
                nullness);
    }

    private static @Nullable HintModel hint(ExecutableElement method) {
        return AnnotationReader.find(method, AnnotationNames.QUERY_HINT)
                .map(hint -> new HintModel(
                        hint.origin(), hint.text("where", ""), hint.text("orderBy", ""), hint.text("limit", "")))
                .orElse(null);
    }

    private ExecutableType seenFrom(TypeElement type, ExecutableElement method) {
        return (ExecutableType) comparison.asMemberOf((DeclaredType) type.asType(), method);
    }

    private void collect(TypeElement type, List<ExecutableElement> own, List<ExecutableElement> ofStores) {
        boolean isStore = AnnotationNames.isStore(type.getQualifiedName());
        (isStore ? ofStores : own).addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
        for (TypeMirror supertype : type.getInterfaces()) {
            Element element = comparison.asElement(supertype);
            if (element instanceof TypeElement above) {
                collect(above, own, ofStores);
            }
        }
    }

    private boolean isSame(TypeElement type, ExecutableElement left, ExecutableElement right) {
        return left.getSimpleName().contentEquals(right.getSimpleName())
                && !left.getModifiers().contains(Modifier.STATIC)
                && !left.getModifiers().contains(Modifier.PRIVATE)
                && isSameSignature(type, left, right);
    }

    private boolean isSameSignature(TypeElement type, ExecutableElement left, ExecutableElement right) {
        boolean isOfObject =
                left.getEnclosingElement() instanceof TypeElement owner && owner.getKind() == ElementKind.CLASS;
        ExecutableType first = isOfObject ? (ExecutableType) left.asType() : seenFrom(type, left);
        return comparison.isSubsignature(first, seenFrom(type, right))
                || comparison.isSubsignature(seenFrom(type, right), first);
    }

    private boolean isDefaultOf(TypeElement type, ExecutableElement other, ExecutableElement method) {
        return other.isDefault()
                && other.getSimpleName().contentEquals(method.getSimpleName())
                && elements.overrides(other, method, type);
    }
}
