package io.nexusstore.processor.model;

import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in the source that something was read from, kept only to point a message or a generated file back at it.
 *
 * <p>Opaque to the stages in between: they pass it on and do not look inside.
 *
 * @param element the element that is meant, or that carries the annotation
 * @param annotation the annotation, or null when the element itself is meant
 * @param value the value inside the annotation, or null when a whole annotation or element is meant
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** Checks that there is an element. */
    public Origin {
        Objects.requireNonNull(element, "element");
    }

    /** Returns whether it is the declaration of the other element, or a part of it that is no type by itself. */
    public boolean isMemberOf(Origin other) {
        return element.equals(other.element) || other.element.equals(element.getEnclosingElement());
    }

    /** Returns the place where an element is declared. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** Returns the place of an annotation. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }

    /** Returns the place of a value inside an annotation. */
    public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Origin(element, annotation, value);
    }
}
