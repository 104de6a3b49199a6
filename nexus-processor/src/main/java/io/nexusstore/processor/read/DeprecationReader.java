package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Deprecation;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

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

    /** Returns the severest deprecation that naming a type touches. */
    static Deprecation ofScopes(TypeMirror type) {
        return type instanceof DeclaredType declared ? ofScopes((TypeElement) declared.asElement()) : Deprecation.NONE;
    }
}
