package io.nexusstore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the repository: the store, typed finders, and the store's operations for the fluent query. */
final class RepositoryWriter implements TypeWriter {

    @Override
    public TypeSpec write(Subject subject) {
        TypeSpec.Builder type = subject.classBuilder(
                        subject.names().repository(),
                        "The store of {@link $T}, with finders for its indexes. Thread-safe.\n",
                        subject.type())
                .superclass(ParameterizedTypeName.get(RuntimeTypes.FORWARDING_STORE, subject.type(), subject.idType()))
                .addMethod(constructor(subject))
                .addMethod(factory(
                        subject,
                        ParameterSpec.builder(RuntimeTypes.NEXUS, "nexus").build(),
                        "Returns the repository of a {@link $T}.\n"))
                .addMethod(factory(
                        subject,
                        ParameterSpec.builder(RuntimeTypes.TRANSACTION, "transaction")
                                .build(),
                        "Returns the repository within a {@link $T}, for as long as it lasts.\n"));
        new AddFinders().apply(subject, type);
        addOverloads(subject, type);
        return type.build();
    }

    private static MethodSpec constructor(Subject subject) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(
                        ParameterizedTypeName.get(RuntimeTypes.NEXUS_STORE, subject.type(), subject.idType()), "store")
                .addStatement("super(store)")
                .build();
    }

    private static MethodSpec factory(Subject subject, ParameterSpec source, String doc) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(doc, source.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.names().repository())
                .addParameter(source)
                .addStatement("return new $T($N.store($L))", subject.names().repository(), source, subject.model())
                .build();
    }

    private static void addOverloads(Subject subject, TypeSpec.Builder type) {
        ClassName query = subject.names().query();
        ClassName ordering = query.nestedClass("Ordering");
        TypeName page = ParameterizedTypeName.get(
                RuntimeTypes.MONO, ParameterizedTypeName.get(RuntimeTypes.PAGE, subject.type()));
        TypeName many = ParameterizedTypeName.get(RuntimeTypes.FLUX, subject.type());
        for (ClassName asked : List.of(query, ordering)) {
            type.addMethod(overload("find", many, asked, "Streams the result of the query in its order.\n")
                    .addStatement("return find(query.toQuery())")
                    .build());
        }
        for (ClassName asked : List.of(query, ordering)) {
            type.addMethod(overload("page", page, asked, "Returns one page of the query's result.\n")
                    .addParameter(RuntimeTypes.PAGE_REQUEST, "request")
                    .addStatement("return page(query.toQuery(), request)")
                    .build());
        }
        type.addMethod(overload("count", monoOf(Long.class), query, "Returns the number of entities in the result.\n")
                .addStatement("return count(query.toQuery())")
                .build());
        type.addMethod(overload("exists", monoOf(Boolean.class), query, "Returns whether the query has a result.\n")
                .addStatement("return exists(query.toQuery())")
                .build());
        String doc = "Deletes every entity for which the conditions hold; returns how many there were.\n";
        type.addMethod(overload("deleteWhere", monoOf(Long.class), query, doc)
                .addStatement("return deleteWhere(query.toQuery())")
                .build());
    }

    private static MethodSpec.Builder overload(String operation, TypeName returned, ClassName query, String doc) {
        return MethodSpec.methodBuilder(operation)
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addParameter(query, "query");
    }

    private static TypeName monoOf(Class<?> value) {
        return ParameterizedTypeName.get(RuntimeTypes.MONO, ClassName.get(value));
    }
}
