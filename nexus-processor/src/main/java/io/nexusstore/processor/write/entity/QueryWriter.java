package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
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

/**
 * Writes the fluent query: what knows the components. All else is inherited.
 *
 * <p>One statement without a lambda for each component: this is most of what there is to compile for an entity.
 */
final class QueryWriter implements TypeWriter {

    /** What a component's method must not be called, in the query as in its order. */
    static final Set<String> TAKEN =
            Set.of("where", "and", "anyOf", "allOf", "orderBy", "by", "limit", "offset", "toQuery");

    private static final String ORDERING = "Ordering";

    @Override
    public TypeSpec write(Subject subject) {
        ClassName self = subject.names().query();
        ClassName ordering = ordering(subject);
        TypeSpec.Builder type = subject.classBuilder(
                        self,
                        "Builds queries for {@link $T}, one conjoined condition after another. Immutable.\n",
                        subject.type())
                .superclass(ParameterizedTypeName.get(RuntimeTypes.FLUENT_CONDITIONS, subject.type(), self, ordering))
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
        return type.addMethod(MethodSpec.methodBuilder("orderBy")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ordering)
                        .addStatement("return new $T(toQuery())", ordering)
                        .build())
                .addMethod(with(subject, self))
                .addType(orderingType(subject))
                .build();
    }

    private static TypeSpec orderingType(Subject subject) {
        ClassName self = ordering(subject);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("The order and the window of a query for {@link $T}. Immutable.\n", subject.type())
                .addModifiers(subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.FLUENT_ORDER, subject.type(), self))
                .addMethod(constructor(subject));
        for (FieldModel field : subject.fields()) {
            if (!field.type().kind().hasForm()) {
                type.addMethod(orderTerm(subject, field));
            }
        }
        return type.addMethod(with(subject, self)).build();
    }

    private static MethodSpec conditionTerm(Subject subject, FieldModel field) {
        FieldKind kind = field.type().kind();
        List<TypeName> arguments = new ArrayList<>(List.of(subject.type()));
        if (kind != FieldKind.STRING) {
            arguments.add(field.type().boxedWritten());
        }
        if (kind.isCollection()) {
            arguments.add(field.type().writtenElement());
        }
        arguments.add(subject.names().query());
        return term(subject, field, "Begins a condition on {@code $L}.\n")
                .returns(ParameterizedTypeName.get(termType(kind), arguments.toArray(TypeName[]::new)))
                .addStatement("return $L($L)", beginning(kind), subject.constant(field))
                .build();
    }

    private static ClassName termType(FieldKind kind) {
        if (kind.hasForm()) {
            return kind.isCollection() ? RuntimeTypes.COLLECTION_TERM : RuntimeTypes.PLAIN_TERM;
        }
        return kind == FieldKind.STRING ? RuntimeTypes.STRING_TERM : RuntimeTypes.COMPARABLE_TERM;
    }

    /** Returns the inherited method that begins a condition on a field of the kind. */
    private static String beginning(FieldKind kind) {
        if (kind.hasForm()) {
            return kind.isCollection() ? "collection" : "plain";
        }
        return kind == FieldKind.STRING ? "text" : "comparable";
    }

    private static MethodSpec orderTerm(Subject subject, FieldModel field) {
        return term(subject, field, "Adds {@code $L} to the keys of the order.\n")
                .returns(ParameterizedTypeName.get(RuntimeTypes.ORDER_TERM, subject.type(), ordering(subject)))
                .addStatement("return key($L)", subject.constant(field))
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

    private static MethodSpec constructor(Subject subject) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(queryOf(subject), "query")
                .addStatement("super(query)")
                .build();
    }

    private static MethodSpec with(Subject subject, ClassName self) {
        return MethodSpec.methodBuilder("with")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(self)
                .addParameter(queryOf(subject), "query")
                .addStatement("return new $T(query)", self)
                .build();
    }

    private static TypeName queryOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.QUERY, subject.type());
    }

    private static ClassName ordering(Subject subject) {
        return subject.names().query().nestedClass(ORDERING);
    }
}
