package io.nexusstore.processor.read;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.model.IdleModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the annotations in records that count in columns, but not where the records are stored as JSON. */
final class IdleReader {

    private final SourceFiles files;

    IdleReader(SourceFiles files) {
        this.files = files;
    }

    /** Returns what is without effect in values of a type that is stored as JSON, each once. */
    List<IdleModel> read(TypeMirror type, Origin component) {
        List<IdleModel> found = new ArrayList<>();
        visit(type, component, new TreeSet<>(), found);
        return found;
    }

    private void visit(TypeMirror type, Origin component, Set<String> seen, List<IdleModel> found) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return;
        }
        declared.getTypeArguments().forEach(argument -> visit(argument, component, seen, found));
        if (element.getKind() == ElementKind.RECORD
                && seen.add(element.getQualifiedName().toString())) {
            for (Component part : Component.of(element)) {
                addAll(part, element, component, found);
                visit(part.element().asType(), component, seen, found);
            }
        }
    }

    private void addAll(Component part, TypeElement record, Origin component, List<IdleModel> found) {
        VariableElement field = part.field();
        boolean isSource = files.isFromSource(record);
        members(field, AnnotationNames.FIELD, ComponentReader.COLUMN_MEMBERS)
                .forEach(member -> found.add(idle(member, part, record, isSource ? member.origin : component, false)));
        members(field, AnnotationNames.EMBEDDED, List.of("prefix"))
                .forEach(member -> found.add(idle(member, part, record, isSource ? member.origin : component, false)));
        AnnotationReader.find(field, AnnotationNames.VALIDATED_BY)
                .map(rules -> new Member("@ValidatedBy", rules.origin()))
                .ifPresent(rules -> found.add(idle(rules, part, record, isSource ? rules.origin : component, false)));
        misleading(isSource)
                .flatMap(name -> AnnotationReader.find(field, name).stream())
                .map(annotation -> new Member("@" + annotation.simpleName(), annotation.origin()))
                .forEach(member -> found.add(idle(member, part, record, isSource ? member.origin : component, true)));
    }

    /** Roles in records of this compilation are misplaced whatever becomes of the record, and reported so. */
    private static Stream<String> misleading(boolean isSource) {
        return Stream.concat(
                Stream.of(AnnotationNames.CONVERT),
                isSource ? Stream.of() : Arrays.stream(Role.values()).map(AnnotationNames::of));
    }

    private static Stream<Member> members(VariableElement field, String annotation, List<String> names) {
        return AnnotationReader.find(field, annotation).stream()
                .flatMap(reader -> reader.written(names).stream()
                        .map(member ->
                                new Member("@" + reader.simpleName() + "(" + member.value() + ")", member.origin())));
    }

    private static IdleModel idle(Member member, Component part, TypeElement record, Origin origin, boolean isWrong) {
        String name = String.join(".", ClassName.get(record).simpleNames());
        return new IdleModel(member.name, part.name(), name, origin, isWrong);
    }

    /** An annotation, or a part of one, and where it stands. */
    private record Member(String name, Origin origin) {}
}
