package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the methods of a fluent query that group conditions: given ones, or those that operators add to an empty query. */
final class QueryGroups {

    private static final String ANY_OF = "anyOf";
    private static final String ALL_OF = "allOf";

    private final ClassName query;
    private final TypeName expression;
    private final TypeName operator;

    QueryGroups(Subject subject) {
        this.query = subject.names().query();
        this.expression = ParameterizedTypeName.get(RuntimeTypes.EXPRESSION, subject.type());
        this.operator = ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), query);
    }

    MethodSpec anyOfConditions() {
        return ofConditions(ANY_OF, RuntimeTypes.OR, "Adds the condition that at least one of the given ones holds.\n");
    }

    MethodSpec allOfConditions() {
        return ofConditions(ALL_OF, RuntimeTypes.AND, "Adds the condition that all of the given ones hold.\n");
    }

    MethodSpec anyOfQueries() {
        return ofQueries(
                ANY_OF,
                RuntimeTypes.OR,
                "Adds the condition that at least one alternative holds; each is what an operator adds to an empty query.\n");
    }

    MethodSpec allOfQueries() {
        return ofQueries(
                ALL_OF,
                RuntimeTypes.AND,
                "Adds the condition that all groups hold; each is what an operator adds to an empty query.\n");
    }

    private MethodSpec ofConditions(String name, ClassName group, String doc) {
        return method(name, doc, expression, "conditions")
                .addStatement("$T operands = new $T<>(conditions.length)", operands(), ArrayList.class)
                .beginControlFlow("for ($T condition : conditions)", expression)
                .addStatement("operands.add(condition)")
                .endControlFlow()
                .addStatement("return and(new $T<>(operands))", group)
                .build();
    }

    private MethodSpec ofQueries(String name, ClassName group, String doc) {
        return method(name, doc, operator, "groups")
                .addStatement("$T operands = new $T<>(groups.length)", operands(), ArrayList.class)
                .beginControlFlow("for ($T group : groups)", operator)
                .addStatement(
                        "operands.add(group.apply(where()).query.predicate().orElse(new $T<>($T.of())))",
                        RuntimeTypes.AND,
                        List.class)
                .endControlFlow()
                .addStatement("return and(new $T<>(operands))", group)
                .build();
    }

    private MethodSpec.Builder method(String name, String doc, TypeName given, String parameter) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addAnnotation(SafeVarargs.class)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(query)
                .addParameter(ArrayTypeName.of(given), parameter)
                .varargs();
    }

    private TypeName operands() {
        return ParameterizedTypeName.get(ClassName.get(List.class), expression);
    }
}
