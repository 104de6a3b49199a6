package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.ConditionPlan;
import io.nexusstore.processor.model.repository.Relation;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The conditions of a repository on ids of several values, and the method that compares one with another. */
final class IdConditions {

    private static final String ID = "id";

    private final Subject subject;
    private final RepositoryModel repository;
    private final String name;

    IdConditions(Subject subject, RepositoryModel repository) {
        this.subject = subject;
        this.repository = repository;
        this.name = repository.free("isWholeId");
    }

    /** Returns the condition on the operand of this name. */
    CodeBlock of(ConditionPlan.Identified identified, String operand) {
        Relation relation = identified.relation();
        CodeBlock condition = relation.takesMany()
                ? CodeBlock.of(
                        "new $T<>($L.stream().map($T::$L).toList())",
                        RuntimeTypes.OR,
                        operand,
                        repository.implementation(),
                        name)
                : CodeBlock.of("$L($L)", name, operand);
        boolean isComplement = relation == Relation.NOT_EQUAL || relation == Relation.NOT_IN;
        return isComplement ? CodeBlock.of("$L.not()", condition) : condition;
    }

    /** Adds the method that the conditions call, if there are such. */
    void addMethod(RepositoryPlan plan, TypeSpec.Builder type) {
        boolean isCalled =
                plan.methods().stream().anyMatch(method -> method.condition().asksForWholeId());
        if (isCalled && subject.entity().id() instanceof EmbeddedModel id) {
            List<CodeBlock> equalities = new ArrayList<>();
            addEqualities(id, CodeBlock.of(ID), equalities);
            CodeBlock condition = equalities.get(0);
            for (CodeBlock equality : equalities.subList(1, equalities.size())) {
                condition = CodeBlock.of("$L.and($L)", condition, equality);
            }
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ParameterizedTypeName.get(RuntimeTypes.EXPRESSION, subject.type()))
                    .addParameter(subject.idType(), ID)
                    .addStatement("return $L", condition)
                    .build());
        }
    }

    private void addEqualities(EmbeddedModel record, CodeBlock value, List<CodeBlock> equalities) {
        for (ComponentModel component : record.components()) {
            CodeBlock part = CodeBlock.of("$L.$L()", value, component.access().simpleName());
            if (component instanceof FieldModel field) {
                equalities.add(CodeBlock.of("$L.eq($L)", subject.constant(field), part));
            } else {
                addEqualities((EmbeddedModel) component, part, equalities);
            }
        }
    }
}
