package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds the hints of a round that no query is derived with. */
final class StrayHintReader {

    private final Elements elements;

    /** Creates a reader over the compiler's elements. */
    StrayHintReader(Elements elements) {
        this.elements = elements;
    }

    /** Returns one finding for each hint on a method that has a body, and one for each interface that is no repository. */
    Findings read(RoundEnvironment round) {
        Findings.Collector findings = Findings.collector();
        TypeElement annotation = elements.getTypeElement(AnnotationNames.QUERY_HINT);
        if (annotation == null) {
            return findings.toFindings();
        }
        Set<String> repositories = repositories(round);
        for (Element method : round.getElementsAnnotatedWith(annotation)) {
            if (method.getEnclosingElement() instanceof TypeElement owner) {
                check(method, owner, repositories, findings);
            }
        }
        return findings.toFindings();
    }

    private static void check(
            Element method, TypeElement owner, Set<String> repositories, Findings.Collector findings) {
        boolean isInInterface = owner.getKind() == ElementKind.INTERFACE;
        AnnotationReader hint =
                AnnotationReader.find(method, AnnotationNames.QUERY_HINT).orElseThrow();
        if (!isInInterface || !method.getModifiers().contains(Modifier.ABSTRACT)) {
            findings.add(
                    EntityCode.MISPLACED_ANNOTATION,
                    hint.origin(),
                    hint.simpleName(),
                    method.getSimpleName(),
                    "nothing is derived from " + (isInInterface ? "a method with a body" : "methods of classes"),
                    "Remove the annotation.");
        } else if (repositories.add(owner.getQualifiedName().toString())) {
            findings.add(EntityCode.UNUSED_HINT, hint.origin(), method.getSimpleName(), owner.getSimpleName());
        }
    }

    /** Returns the names of the repositories of the round, and of everything that they extend. */
    private Set<String> repositories(RoundEnvironment round) {
        Set<String> names = new TreeSet<>();
        TypeElement annotation = elements.getTypeElement(AnnotationNames.REPOSITORY);
        if (annotation != null) {
            for (Element repository : round.getElementsAnnotatedWith(annotation)) {
                if (repository instanceof TypeElement type) {
                    add(type, names);
                }
            }
        }
        return names;
    }

    private static void add(TypeElement type, Set<String> names) {
        names.add(type.getQualifiedName().toString());
        for (TypeMirror above : type.getInterfaces()) {
            if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                add(element, names);
            }
        }
    }
}
