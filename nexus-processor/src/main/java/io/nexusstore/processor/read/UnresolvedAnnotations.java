package io.nexusstore.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Annotations that do not exist but are called like ours: their import is missing, which javac reports itself. */
final class UnresolvedAnnotations {

    private static final String ENTITY = simpleName(AnnotationNames.ENTITY);
    private static final List<String> PARTS = AnnotationNames.PARTS.stream()
            .map(UnresolvedAnnotations::simpleName)
            .toList();

    private final SourceFiles files;

    /** Creates a reader over the compiler's files: javac before 22 does not tell processors of such annotations. */
    UnresolvedAnnotations(SourceFiles files) {
        this.files = files;
    }

    /** Returns whether the type would be an entity if its imports were complete. */
    boolean makeEntity(Element type) {
        return names(type).anyMatch(ENTITY::equals);
    }

    /** Returns the first one that would say something about an entity or a component, if any. */
    Optional<String> part(Element element) {
        return names(element).filter(PARTS::contains).findFirst();
    }

    private Stream<String> names(Element element) {
        return files.unresolvedAnnotations(element).stream().map(UnresolvedAnnotations::simpleName);
    }

    private static String simpleName(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
