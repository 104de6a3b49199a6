package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.RuleModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads which rules an annotation names, and whether generated code can make and ask them. */
final class RuleReader {

    private static final String FIELD_RULE = "io.nexusstore.validation.FieldRule";
    private static final String ENTITY_RULE = "io.nexusstore.validation.EntityRule";

    private final Elements elements;
    private final Types types;

    /** Creates a reader over the compiler's elements and types. */
    RuleReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns the rules of a component. */
    List<RuleModel> ofComponent(Component component, Place place) {
        return read(component.field(), component.element().asType(), FIELD_RULE, place.from(), place.instead());
    }

    /** Returns the rules of an entity. */
    List<RuleModel> ofEntity(TypeElement entity) {
        return read(entity, entity.asType(), ENTITY_RULE, elements.getPackageOf(entity), null);
    }

    private List<RuleModel> read(
            Element annotated, TypeMirror subject, String contract, PackageElement from, @Nullable Origin instead) {
        List<RuleModel> rules = new ArrayList<>();
        for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
            if (AnnotationReader.nameOf(annotation).contentEquals(AnnotationNames.VALIDATED_BY)) {
                for (AnnotationValue value : named(annotation)) {
                    Origin origin = instead == null ? Origin.of(annotated, annotation, value) : instead;
                    rule(value.getValue(), subject, contract, from, origin).ifPresent(rules::add);
                }
            }
        }
        return rules;
    }

    private static List<AnnotationValue> named(AnnotationMirror annotation) {
        return annotation.getElementValues().values().stream()
                .flatMap(value -> value.getValue() instanceof List<?> list ? list.stream() : Stream.of())
                .map(AnnotationValue.class::cast)
                .toList();
    }

    private Optional<RuleModel> rule(
            Object named, TypeMirror subject, String contract, PackageElement from, Origin origin) {
        if (named instanceof TypeMirror other && !(other instanceof DeclaredType)) {
            return Optional.of(model(other, TypeReader.display(other), Deprecation.NONE, origin, Fault.NO_CLASS));
        }
        if (!(named instanceof DeclaredType type) || !(type.asElement() instanceof TypeElement rule)) {
            return Optional.empty();
        }
        Fault fault =
                making(rule, from).or(() -> judging(rule, subject, contract)).orElse(Fault.NONE);
        String name = String.join(".", ClassName.get(rule).simpleNames());
        return Optional.of(model(types.erasure(type), name, DeprecationReader.ofCreation(rule), origin, fault));
    }

    private static RuleModel model(TypeMirror type, String name, Deprecation deprecation, Origin origin, Fault fault) {
        return new RuleModel(TypeName.get(type), name, deprecation, origin, fault.fact, fault.remedy);
    }

    /** Returns what keeps generated code from making one, if anything. */
    private Optional<Fault> making(TypeElement rule, PackageElement from) {
        boolean isClass = rule.getKind() == ElementKind.CLASS || rule.getKind() == ElementKind.RECORD;
        if (!isClass || rule.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(Fault.NO_CLASS);
        }
        if (isInner(rule) || !isReachable(rule, from) || !hasConstructor(rule, from)) {
            return Optional.of(Fault.UNREACHABLE);
        }
        return isThrowing(rule) ? Optional.of(Fault.THROWING) : Optional.empty();
    }

    /** Returns what keeps generated code from asking it, if anything. */
    private Optional<Fault> judging(TypeElement rule, TypeMirror subject, String contract) {
        TypeMirror wanted = boxed(subject);
        List<? extends TypeMirror> judged = Supertypes.arguments((DeclaredType) rule.asType(), contract, types);
        if (!judged.isEmpty() && types.isAssignable(wanted, judged.get(0))) {
            return Optional.empty();
        }
        String name = contract.substring(contract.lastIndexOf('.') + 1) + "<" + TypeReader.display(wanted) + ">";
        return Optional.of(new Fault("it is no " + name, "Implement " + name + " in it."));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type instanceof DeclaredType declared
                                && declared.getTypeArguments().isEmpty()
                        ? declared.asElement().asType()
                        : type;
    }

    private static boolean isInner(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private boolean isReachable(TypeElement type, PackageElement from) {
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (!isReachable(scope, scope, from)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasConstructor(TypeElement type, PackageElement from) {
        return constructor(type)
                .filter(constructor -> isReachable(constructor, type, from))
                .isPresent();
    }

    private static boolean isThrowing(TypeElement type) {
        return constructor(type)
                .filter(constructor -> !constructor.getThrownTypes().isEmpty())
                .isPresent();
    }

    private static Optional<ExecutableElement> constructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    private boolean isReachable(Element member, Element type, PackageElement from) {
        boolean isNear = elements.getPackageOf(type).equals(from);
        return member.getModifiers().contains(Modifier.PUBLIC)
                || (isNear && !member.getModifiers().contains(Modifier.PRIVATE));
    }

    /** Why a rule cannot be used, and what to do about it. */
    private record Fault(String fact, String remedy) {

        private static final Fault NONE = new Fault("", "");
        private static final Fault NO_CLASS = new Fault("it is no class that can be made", "Name a class.");
        private static final Fault UNREACHABLE = new Fault(
                "generated code cannot make one",
                "Let it be static, give it a constructor without parameters, and widen the access of both.");
        private static final Fault THROWING =
                new Fault("its constructor declares an exception", "Let the constructor declare none.");
    }
}
