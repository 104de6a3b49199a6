package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the fluent query. */
final class QueryWriter implements TypeWriter {

    /** What a component's method must not be called, in the query as in its order. */
    static final Set<String> TAKEN =
            Set.of("where", "and", "anyOf", "allOf", "orderBy", "by", "limit", "offset", "toQuery");

    private static final String ORDERING = "Ordering";

    @Override
    public TypeSpec write(Subject subject) {
        ClassName self = subject.names().query();
        TypeSpec.Builder type = subject.classBuilder(
                        self,
                        "Builds queries for {@link $T}, one conjoined condition after another. Immutable.\n",
                        subject.type())
                .addField(queryField(subject))
                .addMethod(constructor(subject))
                .addMethod(MethodSpec.methodBuilder("where")
                        .addJavadoc("Starts a query without conditions.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addStatement("return new $T($T.unconstrained())", self, RuntimeTypes.QUERY)
                        .build());
        for (FieldModel field : subject.fields()) {
            type.addMethod(conditionTerm(subject, field));
        }
        QueryGroups groups = new QueryGroups(subject);
        return type.addMethod(groups.anyOfConditions())
                .addMethod(groups.anyOfQueries())
                .addMethod(groups.allOfConditions())
                .addMethod(groups.allOfQueries())
                .addMethod(MethodSpec.methodBuilder("orderBy")
                        .addJavadoc("Begins the order; conditions can no longer be added.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ordering(subject))
                        .addStatement("return new $T(query)", ordering(subject))
                        .build())
                .addMethod(
                        window(ordering(subject), "limit", "Bounds the number of entities.", "orderBy().limit(rows)"))
                .addMethod(
                        window(ordering(subject), "offset", "Leaves out the first entities.", "orderBy().offset(rows)"))
                .addMethod(toQuery(subject))
                .addMethod(MethodSpec.methodBuilder("and")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(self)
                        .addParameter(ParameterizedTypeName.get(RuntimeTypes.EXPRESSION, subject.type()), "condition")
                        .addStatement("return new $T(query.and(condition))", self)
                        .build())
                .addType(orderingType(subject))
                .build();
    }

    private static TypeSpec orderingType(Subject subject) {
        ClassName self = ordering(subject);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("The order and the window of a query for {@link $T}. Immutable.\n", subject.type())
                .addModifiers(subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addField(queryField(subject))
                .addMethod(constructor(subject));
        for (FieldModel field : subject.fields()) {
            if (!field.type().kind().hasForm()) {
                type.addMethod(orderTerm(subject, field));
            }
        }
        return type.addMethod(window(
                        self,
                        "limit",
                        "Bounds the number of entities.",
                        CodeBlock.of("new $T(query.limit(rows))", self)))
                .addMethod(window(
                        self,
                        "offset",
                        "Leaves out the first entities.",
                        CodeBlock.of("new $T(query.offset(rows))", self)))
                .addMethod(toQuery(subject))
                .addMethod(MethodSpec.methodBuilder("by")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(self)
                        .addParameter(ParameterizedTypeName.get(RuntimeTypes.ORDER, subject.type()), "key")
                        .addStatement("return new $T(query.orderBy(key))", self)
                        .build())
                .build();
    }

    private static MethodSpec conditionTerm(Subject subject, FieldModel field) {
        ClassName self = subject.names().query();
        FieldKind kind = field.type().kind();
        ClassName term = kind == FieldKind.STRING ? RuntimeTypes.STRING_TERM : RuntimeTypes.COMPARABLE_TERM;
        if (kind.hasForm()) {
            term = kind.isCollection() ? RuntimeTypes.COLLECTION_TERM : RuntimeTypes.PLAIN_TERM;
        }
        List<TypeName> arguments = new ArrayList<>(List.of(subject.type()));
        if (kind != FieldKind.STRING) {
            arguments.add(field.type().boxedWritten());
        }
        if (kind.isCollection()) {
            arguments.add(field.type().writtenElement());
        }
        arguments.add(self);
        return term(subject, field, "Begins a condition on {@code $L}.\n")
                .returns(ParameterizedTypeName.get(term, arguments.toArray(TypeName[]::new)))
                .addStatement("return new $T<>($L, this::and)", term, subject.constant(field))
                .build();
    }

    private static MethodSpec orderTerm(Subject subject, FieldModel field) {
        return term(subject, field, "Adds {@code $L} to the keys of the order.\n")
                .returns(ParameterizedTypeName.get(RuntimeTypes.ORDER_TERM, subject.type(), ordering(subject)))
                .addStatement("return new $T<>($L, this::by)", RuntimeTypes.ORDER_TERM, subject.constant(field))
                .build();
    }

    private static MethodSpec.Builder term(Subject subject, FieldModel field, String doc) {
        String name = subject.methodName(field, TAKEN);
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addJavadoc(doc, field.name()).addModifiers(Modifier.PUBLIC);
        if (!name.equals(field.identifier())) {
            method.addJavadoc("\n<p>The underscore keeps it apart from the method of the query itself.\n");
        }
        return method;
    }

    private static MethodSpec window(ClassName returned, String name, String doc, Object result) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addParameter(TypeName.LONG, "rows")
                .addStatement("return $L", result)
                .build();
    }

    private static MethodSpec toQuery(Subject subject) {
        return MethodSpec.methodBuilder("toQuery")
                .addJavadoc("Returns the query.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(queryOf(subject))
                .addStatement("return query")
                .build();
    }

    private static FieldSpec queryField(Subject subject) {
        return FieldSpec.builder(queryOf(subject), "query", Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private static MethodSpec constructor(Subject subject) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(queryOf(subject), "query")
                .addStatement("this.query = query")
                .build();
    }

    private static TypeName queryOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.QUERY, subject.type());
    }

    private static ClassName ordering(Subject subject) {
        return subject.names().query().nestedClass(ORDERING);
    }
}
