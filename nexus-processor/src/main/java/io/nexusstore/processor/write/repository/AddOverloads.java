package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Adds the store's operations for the generated query, its order and the generated delta. */
final class AddOverloads implements Rule {

    private final StoreForm form;

    AddOverloads(StoreForm form) {
        this.form = form;
    }

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        ClassName conditions = subject.names().query();
        ClassName ordered = conditions.nestedClass("Ordering");
        List<MethodSpec> overloads = new ArrayList<>();
        for (ClassName query : List.of(conditions, ordered)) {
            overloads.add(find(subject, query));
        }
        if (form == StoreForm.BLOCKING) {
            for (ClassName query : List.of(conditions, ordered)) {
                overloads.add(forEach(subject, query));
            }
        }
        for (ClassName query : List.of(conditions, ordered)) {
            overloads.add(page(subject, query));
        }
        overloads.add(query("count", "Returns the number of entities in the query's result.\n", conditions)
                .returns(form.one(TypeName.LONG))
                .addStatement("return count(query.toQuery())")
                .build());
        overloads.add(query("exists", "Returns whether the query has a result.\n", conditions)
                .returns(form.one(TypeName.BOOLEAN))
                .addStatement("return exists(query.toQuery())")
                .build());
        overloads.add(update(subject));
        overloads.add(deleteWhere(conditions));
        if (form == StoreForm.REACTIVE) {
            for (ClassName query : List.of(conditions, ordered)) {
                overloads.add(explain(query));
            }
        }
        overloads.forEach(type::addMethod);
    }

    private MethodSpec find(Subject subject, ClassName query) {
        String doc = form == StoreForm.REACTIVE
                ? "Streams the result of the query in its order.\n"
                : "Returns the result of the query in its order.\n";
        return query("find", doc, query)
                .returns(form.many(subject.type()))
                .addStatement("return find(query.toQuery())")
                .build();
    }

    private static MethodSpec forEach(Subject subject, ClassName query) {
        TypeName consumer =
                ParameterizedTypeName.get(ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(subject.type()));
        return query("forEach", "Gives the result of the query to the consumer, entity by entity.\n", query)
                .addParameter(consumer, "consumer")
                .addStatement("forEach(query.toQuery(), consumer)")
                .build();
    }

    private MethodSpec page(Subject subject, ClassName query) {
        return query("page", "Returns one page of the query's result.\n", query)
                .addParameter(RuntimeTypes.PAGE_REQUEST, "request")
                .returns(form.one(ParameterizedTypeName.get(RuntimeTypes.PAGE, subject.type())))
                .addStatement("return page(query.toQuery(), request)")
                .build();
    }

    private MethodSpec update(Subject subject) {
        return overload("update", "Writes the changed fields of the entity of the id; returns whether there was one.\n")
                .addParameter(subject.idType(), "id")
                .addParameter(subject.names().delta(), "delta")
                .returns(form.one(TypeName.BOOLEAN))
                .addStatement("return update(id, delta.change())")
                .build();
    }

    private MethodSpec deleteWhere(ClassName query) {
        return query(
                        "deleteWhere",
                        "Deletes every entity for which the conditions hold; returns how many there were.\n",
                        query)
                .returns(form.one(TypeName.LONG))
                .addStatement("return deleteWhere(query.toQuery())")
                .build();
    }

    private static MethodSpec explain(ClassName query) {
        return query("explain", "Returns how the query would be evaluated.\n", query)
                .returns(RuntimeTypes.EXPLANATION)
                .addStatement("return explain(query.toQuery())")
                .build();
    }

    private static MethodSpec.Builder query(String operation, String doc, ClassName query) {
        return overload(operation, doc)
                .addParameter(ParameterSpec.builder(query, "query").build());
    }

    private static MethodSpec.Builder overload(String operation, String doc) {
        return MethodSpec.methodBuilder(operation).addJavadoc(doc).addModifiers(Modifier.PUBLIC);
    }
}
