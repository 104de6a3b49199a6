package io.nexusstore.processor.read;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the types of a round, sorted by qualified name: the compiler promises no order, and this is the one place that
 * makes one.
 */
final class AnnotatedTypes {

    private final Elements elements;

    /** Creates a finder over the compiler's elements. */
    AnnotatedTypes(Elements elements) {
        this.elements = elements;
    }

    /** Returns the annotated types of a round and those of earlier rounds that were put off, by name. */
    SortedMap<String, TypeElement> entities(RoundEnvironment round, Collection<String> deferred) {
        SortedMap<String, TypeElement> entities = new TreeMap<>();
        TypeElement annotation = elements.getTypeElement(AnnotationNames.ENTITY);
        if (annotation != null) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    entities.put(type.getQualifiedName().toString(), type);
                }
            }
        }
        for (String name : deferred) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                entities.put(name, type);
            }
        }
        return entities;
    }

    /** Returns the names of all top-level types that a round brought. */
    SortedSet<String> declared(RoundEnvironment round) {
        SortedSet<String> names = new TreeSet<>();
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
        return names;
    }

    /** Returns the type of this name as the current round knows it, or empty when there is none. */
    Optional<TypeElement> find(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }
}
