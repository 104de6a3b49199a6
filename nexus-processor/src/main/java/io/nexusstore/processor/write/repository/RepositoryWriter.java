package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import javax.lang.model.element.Modifier;

/** Writes the repository: the store, typed finders, and the store's operations for the generated query and delta. */
public final class RepositoryWriter implements TypeWriter {

    @Override
    public TypeSpec write(Subject subject) {
        TypeSpec.Builder type = subject.classBuilder(
                        subject.names().repository(),
                        "The store of {@link $T}, with finders for its indexes. Thread-safe.\n",
                        subject.type())
                .superclass(storeOf(RuntimeTypes.FORWARDING_STORE, subject))
                .addField(FieldSpec.builder(blocking(subject), "blocking", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(constructor(RuntimeTypes.NEXUS_STORE, subject)
                        .addStatement("this.blocking = new $T(store.blocking())", blocking(subject))
                        .build())
                .addMethod(factory(
                        subject,
                        ParameterSpec.builder(RuntimeTypes.NEXUS, "nexus").build(),
                        "Returns the repository of a {@link $T}.\n"))
                .addMethod(factory(
                        subject,
                        ParameterSpec.builder(RuntimeTypes.TRANSACTION, "transaction")
                                .build(),
                        "Returns the repository within a {@link $T}, for as long as it lasts.\n"));
        new AddFinders(StoreForm.REACTIVE).apply(subject, type);
        new AddOverloads(StoreForm.REACTIVE).apply(subject, type);
        return type.addMethod(MethodSpec.methodBuilder("blocking")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(blocking(subject))
                        .addStatement("return blocking")
                        .build())
                .addType(blockingForm(subject))
                .build();
    }

    private static TypeSpec blockingForm(Subject subject) {
        TypeSpec.Builder type = TypeSpec.classBuilder(blocking(subject))
                .addJavadoc(
                        "The same store, driven on the calling thread: throws what {@link $T} signals. Thread-safe.\n",
                        subject.names().repository())
                .addModifiers(subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(storeOf(RuntimeTypes.FORWARDING_BLOCKING_STORE, subject))
                .addMethod(constructor(RuntimeTypes.BLOCKING_STORE, subject).build());
        new AddFinders(StoreForm.BLOCKING).apply(subject, type);
        new AddOverloads(StoreForm.BLOCKING).apply(subject, type);
        return type.build();
    }

    private static MethodSpec.Builder constructor(ClassName store, Subject subject) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(storeOf(store, subject), "store")
                .addStatement("super(store)");
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

    private static TypeName storeOf(ClassName store, Subject subject) {
        return ParameterizedTypeName.get(store, subject.type(), subject.idType());
    }

    private static ClassName blocking(Subject subject) {
        return subject.names().repository().nestedClass("Blocking");
    }
}
