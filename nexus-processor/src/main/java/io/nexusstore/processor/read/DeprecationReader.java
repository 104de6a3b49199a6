package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Deprecation;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how javac warns about a use of something. */
final class DeprecationReader {

    private DeprecationReader() {}

    /** Returns the deprecation of an element alone. */
    static Deprecation of(Element element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        if (deprecated == null) {
            return Deprecation.NONE;
        }
        return deprecated.forRemoval() ? Deprecation.FOR_REMOVAL : Deprecation.DEPRECATED;
    }

    /** Returns the severest deprecation among a type and those around it. */
    static Deprecation ofScopes(TypeElement type) {
        Deprecation severest = Deprecation.NONE;
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            severest = severest.or(of(scope));
        }
        return severest;
    }

    /** Returns the severest deprecation that making an object of the type without arguments touches. */
    static Deprecation ofCreation(TypeElement type) {
        Deprecation severest = ofScopes(type);
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()) {
                severest = severest.or(of(constructor));
            }
        }
        return severest;
    }

    /** Returns the severest deprecation that naming a type touches. */
    static Deprecation ofScopes(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ofScopes(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return Deprecation.NONE;
        }
        Deprecation severest = ofScopes((TypeElement) declared.asElement());
        for (TypeMirror argument : declared.getTypeArguments()) {
            severest = severest.or(ofScopes(argument));
        }
        return severest;
    }
}
