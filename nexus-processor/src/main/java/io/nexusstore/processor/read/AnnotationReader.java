package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One annotation on one element, read by the names of its members.
 *
 * <p>Members that were left out give their default, located at the annotation.
 */
final class AnnotationReader {

    /** What javac offers as the value of a constant that it cannot resolve (yet). */
    private static final String UNRESOLVED = "<error>";

    private final Element element;
    private final AnnotationMirror annotation;
    private final @Nullable Origin instead;

    AnnotationReader(Element element, AnnotationMirror annotation) {
        this(element, annotation, null);
    }

    private AnnotationReader(Element element, AnnotationMirror annotation, @Nullable Origin instead) {
        this.element = element;
        this.annotation = annotation;
        this.instead = instead;
    }

    /** Returns this annotation with another place to point at for all of it, or with its own for null. */
    AnnotationReader pointingAt(@Nullable Origin other) {
        return new AnnotationReader(element, annotation, other);
    }

    static Optional<AnnotationReader> find(Element element, String qualifiedName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).contentEquals(qualifiedName)) {
                return Optional.of(new AnnotationReader(element, mirror));
            }
        }
        return Optional.empty();
    }

    static boolean isPresent(Element element, String qualifiedName) {
        return find(element, qualifiedName).isPresent();
    }

    static Name nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }

    String simpleName() {
        return annotation.getAnnotationType().asElement().getSimpleName().toString();
    }

    Origin origin() {
        return instead == null ? Origin.of(element, annotation) : instead;
    }

    Located<String> text(String member, String fallback) {
        return read(member, String.class, fallback);
    }

    Located<Integer> number(String member, int fallback) {
        return read(member, Integer.class, fallback);
    }

    Located<Boolean> flag(String member) {
        return read(member, Boolean.class, false);
    }

    /** Returns the class that a member names, or empty when it was left out. */
    Optional<Located<TypeElement>> type(String member) {
        AnnotationValue value = written(member);
        return value != null
                        && value.getValue() instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement type
                ? Optional.of(new Located<>(type, Origin.of(element, annotation, value)))
                : Optional.empty();
    }

    /** Returns the type that a member names which is no class, such as a primitive one, or empty for others. */
    Optional<TypeMirror> classless(String member) {
        AnnotationValue value = written(member);
        return value != null && value.getValue() instanceof TypeMirror type && !(type instanceof DeclaredType)
                ? Optional.of(type)
                : Optional.empty();
    }

    List<Located<String>> texts(String member) {
        return elements(member).stream()
                .map(value -> new Located<>(String.valueOf(value.getValue()), origin(value)))
                .toList();
    }

    /** Returns the names of the given members that are written, in the order given. */
    List<Located<String>> written(List<String> members) {
        List<Located<String>> written = new ArrayList<>();
        for (String member : members) {
            AnnotationValue value = written(member);
            if (value != null) {
                written.add(new Located<>(member, origin(value)));
            }
        }
        return written;
    }

    List<AnnotationReader> annotations(String member) {
        return elements(member).stream()
                .map(value -> new AnnotationReader(element, (AnnotationMirror) value.getValue()))
                .toList();
    }

    /** Returns the place of the first value that cannot be resolved, or empty when all can. */
    Optional<Origin> unresolved() {
        for (AnnotationValue value : annotation.getElementValues().values()) {
            if (isUnresolved(value)) {
                return Optional.of(origin(value));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnresolved(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> parts) {
            return parts.stream().anyMatch(part -> isUnresolved((AnnotationValue) part));
        }
        if (content instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(AnnotationReader::isUnresolved);
        }
        return content.equals(UNRESOLVED);
    }

    private <V> Located<V> read(String member, Class<V> type, V fallback) {
        AnnotationValue value = written(member);
        return value != null && type.isInstance(value.getValue())
                ? new Located<>(type.cast(value.getValue()), origin(value))
                : new Located<>(fallback, origin());
    }

    private Origin origin(AnnotationValue value) {
        return instead == null ? Origin.of(element, annotation, value) : instead;
    }

    private List<AnnotationValue> elements(String member) {
        AnnotationValue value = written(member);
        return value != null && value.getValue() instanceof List<?> parts
                ? parts.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    private @Nullable AnnotationValue written(String member) {
        for (var entry : annotation.getElementValues().entrySet()) {
            ExecutableElement method = entry.getKey();
            if (method.getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
