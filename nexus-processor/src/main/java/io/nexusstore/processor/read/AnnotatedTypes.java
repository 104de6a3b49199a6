package io.nexusstore.processor.read;

import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of a round, sorted by qualified name: the compiler promises no order, and this is the one place that
 * makes one.
 */
public final class AnnotatedTypes {

    private final Elements elements;
    private final @Nullable Trees trees;

    /** Creates a finder over the compiler's elements. */
    public AnnotatedTypes(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.trees = treesOf(environment);
    }

    /** Returns the annotated types of a round and those of earlier rounds that were put off, by name. */
    public SortedMap<String, TypeElement> entities(RoundEnvironment round, Collection<String> deferred) {
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
    public SortedSet<String> declared(RoundEnvironment round) {
        SortedSet<String> names = new TreeSet<>();
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
        return names;
    }

    /**
     * Returns whether the type is being compiled, not merely offered again as a class file by an incremental build.
     *
     * <p>What a class file says must not be written again: javac before 22 does not read the annotations on its types.
     */
    public boolean isFromSource(TypeElement type) {
        return trees == null || trees.getTree(type) != null;
    }

    private static @Nullable Trees treesOf(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return null;
        }
    }
}
