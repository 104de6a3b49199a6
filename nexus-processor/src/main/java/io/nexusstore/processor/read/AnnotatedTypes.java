package io.nexusstore.processor.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the types of a round, sorted by their keys, which are {@code module/qualified.Name}: the compiler promises no order, and this is the one place that
 * makes one.
 */
final class AnnotatedTypes {

    private final Elements elements;

    /** Creates a finder over the compiler's elements. */
    AnnotatedTypes(Elements elements) {
        this.elements = elements;
    }

    /** Returns the types among the annotated elements of a round and those of earlier rounds that were put off, by key. */
    SortedMap<String, TypeElement> annotated(List<Element> annotated, Collection<String> deferred) {
        SortedMap<String, TypeElement> entities = new TreeMap<>();
        for (Element element : annotated) {
            if (element instanceof TypeElement type) {
                entities.put(key(type), type);
            }
        }
        for (String key : deferred) {
            find(key).ifPresent(type -> entities.put(key, type));
        }
        return entities;
    }

    /** Returns the keys of all top-level types that a round brought. */
    SortedSet<String> declared(RoundEnvironment round) {
        SortedSet<String> names = new TreeSet<>();
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                names.add(key(type));
            }
        }
        return names;
    }

    /** Returns the names of the modules that a round brought types of, empty for the unnamed one. */
    SortedSet<String> modules(RoundEnvironment round) {
        SortedSet<String> names = new TreeSet<>();
        for (Element element : round.getRootElements()) {
            names.add(moduleOf(element));
        }
        return names;
    }

    /** Returns the type of this key as the current round knows it, or empty when there is none. */
    Optional<TypeElement> find(String key) {
        int slash = key.indexOf('/');
        ModuleElement module = elements.getModuleElement(key.substring(0, slash));
        String name = key.substring(slash + 1);
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }

    /** Returns the key of a type. */
    String key(TypeElement type) {
        return moduleOf(type) + "/" + type.getQualifiedName();
    }

    /** Returns the name of the module that the element belongs to, empty for the unnamed one. */
    String moduleOf(Element element) {
        return elements.getModuleOf(element).getQualifiedName().toString();
    }
}
