package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexPlan;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Adds a finder for each index, and for the first field of an index of several.
 *
 * <p>A finder of a unique index gives at most one entity, any other gives many. The id needs none: stores get by id.
 */
final class AddFinders implements Rule {

    private final StoreForm form;

    AddFinders(StoreForm form) {
        this.form = form;
    }

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        for (IndexPlan finder : finders(subject)) {
            type.addMethod(finder(subject, finder));
        }
    }

    /** Returns what to find by, one for each list of components; those of unique indexes come first and win. */
    private static List<IndexPlan> finders(Subject subject) {
        List<IndexPlan> wanted = new ArrayList<>();
        for (IndexPlan index : IndexPlan.of(subject.entity())) {
            wanted.add(index);
            if (!index.isUnique() && index.fields().size() > 1) {
                wanted.add(new IndexPlan(index.fields().subList(0, 1), false, ""));
            }
        }
        List<IndexPlan> finders = new ArrayList<>();
        for (boolean isUnique : new boolean[] {true, false}) {
            for (IndexPlan candidate : wanted) {
                if (candidate.isUnique() == isUnique && !isId(subject, candidate) && !isPresent(finders, candidate)) {
                    finders.add(candidate);
                }
            }
        }
        return finders;
    }

    private static boolean isId(Subject subject, IndexPlan candidate) {
        return candidate.fields().size() == 1
                && subject.entity().isWholeId(candidate.fields().get(0));
    }

    /** Returns whether there is a finder that javac could not tell from the candidate. */
    private static boolean isPresent(List<IndexPlan> finders, IndexPlan candidate) {
        return finders.stream()
                .anyMatch(finder ->
                        name(finder).equals(name(candidate)) && types(finder).equals(types(candidate)));
    }

    private static List<TypeName> types(IndexPlan finder) {
        return finder.fields().stream()
                .map(field -> operandType(field).withoutAnnotations())
                .toList();
    }

    private static String name(IndexPlan finder) {
        return finder.fields().stream().map(Subject::capitalized).collect(Collectors.joining("And", "findBy", ""));
    }

    private MethodSpec finder(Subject subject, IndexPlan finder) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(finder))
                .addJavadoc(
                        finder.isUnique()
                                ? "Returns the entity with the given $L, or " + form.nothing()
                                        + " when there is none.\n"
                                : "Returns the entities with the given $L, by id.\n",
                        CodeBlock.join(
                                finder.fields().stream()
                                        .map(field -> CodeBlock.of("{@code $L}", field.name()))
                                        .toList(),
                                " and "))
                .addModifiers(Modifier.PUBLIC)
                .returns(finder.isUnique() ? form.atMostOne(subject.type()) : form.many(subject.type()));
        finder.fields()
                .forEach(field ->
                        method.addParameter(ParameterSpec.builder(operandType(field), Subject.parameterName(field))
                                .build()));
        return method.addStatement(
                        "return $L($L)",
                        finder.isUnique() ? "firstMatching" : "matching",
                        condition(subject, finder.fields()))
                .build();
    }

    /** Returns the type that the component is compared with: nullable where it, or a record that it is in, may be null. */
    private static TypeName operandType(FieldModel field) {
        return field.access().isOptional()
                ? Subject.nullable(field.type().boxedWritten())
                : Subject.acceptedType(field);
    }

    private static CodeBlock condition(Subject subject, List<FieldModel> fields) {
        CodeBlock condition = equality(subject, fields.get(0));
        for (FieldModel field : fields.subList(1, fields.size())) {
            condition = CodeBlock.of("$L.and($L)", condition, equality(subject, field));
        }
        return condition;
    }

    private static CodeBlock equality(Subject subject, FieldModel field) {
        return CodeBlock.of("$L.eq($L)", subject.constant(field), Subject.parameterName(field));
    }
}
