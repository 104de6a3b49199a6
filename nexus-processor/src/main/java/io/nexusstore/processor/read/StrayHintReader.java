package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the hints of a round that no query is derived with. */
final class StrayHintReader {

    /** Returns one finding for each hint on a method that has a body, and one for each interface that is no repository. */
    Findings read(AnnotatedElements annotated) {
        Findings.Collector findings = Findings.collector();
        List<Element> hinted = annotated.with(AnnotationNames.QUERY_HINT);
        Set<String> repositories = hinted.isEmpty() ? Set.of() : repositories(annotated);
        for (Element method : hinted) {
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
    private static Set<String> repositories(AnnotatedElements annotated) {
        Set<String> names = new TreeSet<>();
        for (Element repository : annotated.with(AnnotationNames.REPOSITORY)) {
            if (repository instanceof TypeElement type) {
                add(type, names);
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
