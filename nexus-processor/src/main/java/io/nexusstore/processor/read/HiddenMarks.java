package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the records whose class files may say of types what javac does not show: annotations on types, which processors see in
 * sources, but in class files only since JDK 22.
 */
final class HiddenMarks {

    /** The first release whose javac shows them. */
    private static final int SHOWING = 22;

    private final SourceFiles files;

    HiddenMarks(SourceFiles files) {
        this.files = files;
    }

    /** Returns the names of such records among those that an entity is made of, each once. */
    List<Located<String>> find(List<ComponentReader.Met> met) {
        Set<String> seen = new TreeSet<>();
        List<Located<String>> found = new ArrayList<>();
        for (ComponentReader.Met each : met) {
            Origin origin = each.place().origin(each.component());
            add(each.record(), origin, seen, found);
            addIn(each.component().element().asType(), origin, seen, found);
        }
        return found;
    }

    /** Returns whether marks on the types of the record's components may be there unseen, so that it matters. */
    boolean mayBeIn(TypeElement record) {
        List<TypeMirror> types = record.getRecordComponents().stream()
                .map(RecordComponentElement::asType)
                .toList();
        boolean isSilent = types.stream().noneMatch(HiddenMarks::isAnnotated);
        boolean wouldMatter = types.stream()
                .anyMatch(type ->
                        hasArguments(type) || (!type.getKind().isPrimitive() && NullnessReader.isNullMarked(record)));
        return Runtime.version().feature() < SHOWING && !files.isFromSource(record) && isSilent && wouldMatter;
    }

    private void addIn(TypeMirror type, Origin origin, Set<String> seen, List<Located<String>> found) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            declared.getTypeArguments().forEach(argument -> addIn(argument, origin, seen, found));
            if (element.getKind() == ElementKind.RECORD && add(element, origin, seen, found)) {
                element.getRecordComponents().forEach(part -> addIn(part.asType(), origin, seen, found));
            }
        }
    }

    /** Returns whether the record was met for the first time. */
    private boolean add(TypeElement record, Origin origin, Set<String> seen, List<Located<String>> found) {
        boolean isNew = seen.add(record.getQualifiedName().toString());
        if (isNew && mayBeIn(record)) {
            found.add(new Located<>(String.join(".", ClassName.get(record).simpleNames()), origin));
        }
        return isNew;
    }

    /** Returns whether javac shows an annotation anywhere in the type, as it would show all. */
    private static boolean isAnnotated(TypeMirror type) {
        return !type.getAnnotationMirrors().isEmpty()
                || (type instanceof ArrayType array && isAnnotated(array.getComponentType()))
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(HiddenMarks::isAnnotated));
    }

    private static boolean hasArguments(TypeMirror type) {
        return type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
    }
}
