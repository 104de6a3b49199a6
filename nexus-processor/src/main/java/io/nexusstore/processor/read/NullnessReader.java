package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Nullness;
import java.util.List;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a component says about null, by the rules of JSpecify.
 *
 * <p>Annotations named {@code Nullable} or {@code NonNull} of any package count, and wherever the compiler carries them: on the
 * component, its type, its accessor or its field, since that depends on the annotation's own targets.
 */
final class NullnessReader {

    private static final String NULLABLE = "Nullable";

    private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull", "NotNull");

    /** Not marks of a type: null may be there until somebody validates. */
    private static final Set<String> CONSTRAINTS =
            Set.of("jakarta.validation.constraints.NotNull", "javax.validation.constraints.NotNull");

    private NullnessReader() {}

    static Nullness read(RecordComponentElement component, Element field) {
        return read(
                component,
                List.of(
                        component,
                        component.asType(),
                        field,
                        field.asType(),
                        component.getAccessor(),
                        component.getAccessor().getReturnType()));
    }

    /** Reads what a declared parameter or method says about the values of its type. */
    static Nullness read(Element declared, TypeMirror type) {
        return read(declared, List.of(declared, type));
    }

    private static Nullness read(Element scope, List<? extends AnnotatedConstruct> carriers) {
        if (carriers.stream().anyMatch(NullnessReader::isMarkedNullable)) {
            return Nullness.NULLABLE;
        }
        if (isNullMarked(scope) || isAnnotated(carriers, false)) {
            return Nullness.NON_NULL;
        }
        return isAnnotated(carriers, true) ? Nullness.CONSTRAINED : Nullness.UNSPECIFIED;
    }

    /** Returns whether types are not null in the scope unless they are marked. */
    static boolean isNullMarked(@Nullable Element record) {
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

    /** Returns whether one of them is annotated as never null, by a constraint or else by a mark. */
    private static boolean isAnnotated(List<? extends AnnotatedConstruct> carriers, boolean byConstraint) {
        return carriers.stream()
                .flatMap(carrier -> carrier.getAnnotationMirrors().stream())
                .map(mirror -> mirror.getAnnotationType().asElement())
                .anyMatch(annotation ->
                        NON_NULL.contains(annotation.getSimpleName().toString())
                                && CONSTRAINTS.contains(annotation.toString()) == byConstraint);
    }

    /** Returns whether the mark stands on that very construct. */
    static boolean isMarkedNullable(AnnotatedConstruct carrier) {
        return carrier.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(NULLABLE));
    }
}
