package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Nullness;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a component says about null, by the rules of JSpecify.
 *
 * <p>Annotations named {@code Nullable} of any package count, and wherever the compiler carries them: on the component, its
 * type, its accessor or its field, since that depends on the annotation's own targets.
 */
final class NullnessReader {

    private static final String NULLABLE = "Nullable";

    private NullnessReader() {}

    static Nullness read(RecordComponentElement component, Element field) {
        if (isMarkedNullable(component, field)) {
            return Nullness.NULLABLE;
        }
        return isNullMarked(component.getEnclosingElement()) ? Nullness.NON_NULL : Nullness.UNSPECIFIED;
    }

    /** Reads what a declared parameter or method says about the values of its type. */
    static Nullness read(Element declared, TypeMirror type) {
        boolean isMarked = Stream.of(declared, type).anyMatch(NullnessReader::isMarkedNullable);
        if (isMarked) {
            return Nullness.NULLABLE;
        }
        return isNullMarked(declared) ? Nullness.NON_NULL : Nullness.UNSPECIFIED;
    }

    private static boolean isNullMarked(@Nullable Element record) {
        for (@Nullable Element scope = record; scope != null; scope = scope.getEnclosingElement()) {
            if (AnnotationReader.isPresent(scope, AnnotationNames.NULL_UNMARKED)) {
                return false;
            }
            if (AnnotationReader.isPresent(scope, AnnotationNames.NULL_MARKED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkedNullable(RecordComponentElement component, Element field) {
        Stream<AnnotatedConstruct> carriers = Stream.of(
                component,
                component.asType(),
                field,
                field.asType(),
                component.getAccessor(),
                component.getAccessor().getReturnType());
        return carriers.anyMatch(NullnessReader::isMarkedNullable);
    }

    /** Returns whether the mark stands on that very construct. */
    static boolean isMarkedNullable(AnnotatedConstruct carrier) {
        return carrier.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(NULLABLE));
    }
}
