package io.nexusstore.processor.read;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether a component forbids null, by the rules of JSpecify.
 *
 * <p>Annotations named {@code Nullable} of any package count, and wherever the compiler carries them: on the component, its
 * type, its accessor or its field, since that depends on the annotation's own targets.
 */
final class NullnessReader {

    private static final String NULLABLE = "Nullable";

    private NullnessReader() {}

    static boolean isNonNull(RecordComponentElement component, Element field) {
        return isNullMarked(component.getEnclosingElement()) && !isMarkedNullable(component, field);
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
        return carriers.map(AnnotatedConstruct::getAnnotationMirrors)
                .flatMap(List::stream)
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(NULLABLE));
    }
}
