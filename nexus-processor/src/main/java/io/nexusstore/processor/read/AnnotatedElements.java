package io.nexusstore.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The elements of a round that our annotations stand on, in the order of the round, found by walking over it once: the compiler
 * would walk for each annotation anew.
 *
 * <p>Of class files that are offered again only types and fields count: what stands on their methods was judged when they were
 * compiled.
 */
final class AnnotatedElements {

    private final Map<String, List<Element>> found = new TreeMap<>();

    private AnnotatedElements() {}

    static AnnotatedElements of(RoundEnvironment round, SourceFiles files) {
        AnnotatedElements elements = new AnnotatedElements();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                elements.visit(type, files.isFromSource(type));
            }
        }
        return elements;
    }

    /** Returns the elements with the annotation of this name. */
    List<Element> with(String annotation) {
        return found.getOrDefault(annotation, List.of());
    }

    private void visit(TypeElement type, boolean isFromSource) {
        add(type);
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                visit(nested, isFromSource);
            } else if (member.getKind().isField() || (isFromSource && member.getKind() == ElementKind.METHOD)) {
                add(member);
            }
        }
    }

    private void add(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            String name = AnnotationReader.nameOf(annotation).toString();
            if (AnnotationNames.isOurs(name)) {
                found.computeIfAbsent(name, none -> new ArrayList<>()).add(element);
            }
        }
    }
}
