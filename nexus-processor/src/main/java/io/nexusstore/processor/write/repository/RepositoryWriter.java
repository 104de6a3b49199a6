package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import javax.lang.model.element.Modifier;

/** Writes the repository: typed finders, and the store's update for the generated delta. All else is inherited. */
public final class RepositoryWriter implements TypeWriter {

    @Override
    public TypeSpec write(Subject subject) {
        ClassName blocking = blocking(subject);
        TypeSpec.Builder type = subject.classBuilder(
                        subject.names().repository(),
                        "The store of {@link $T}, with finders for its indexes. Thread-safe.\n",
                        subject.type())
                .superclass(ParameterizedTypeName.get(
                        RuntimeTypes.FLUENT_STORE, subject.type(), subject.idType(), blocking))
                .addMethod(constructor(RuntimeTypes.NEXUS_STORE, subject)
                        .addStatement("super(store, new $T(store.blocking()))", blocking)
                        .build())
                .addMethod(factory(subject));
        new AddFinders(StoreForm.REACTIVE).apply(subject, type);
        new AddUpdate(StoreForm.REACTIVE).apply(subject, type);
        return type.addType(blockingForm(subject)).build();
    }

    private static TypeSpec blockingForm(Subject subject) {
        TypeSpec.Builder type = TypeSpec.classBuilder(blocking(subject))
                .addJavadoc(
                        "The same store, driven on the calling thread: throws what {@link $T} signals. Thread-safe.\n",
                        subject.names().repository())
                .addModifiers(subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(storeOf(RuntimeTypes.FLUENT_BLOCKING_STORE, subject))
                .addMethod(constructor(RuntimeTypes.BLOCKING_STORE, subject)
                        .addStatement("super(store)")
                        .build());
        new AddFinders(StoreForm.BLOCKING).apply(subject, type);
        new AddUpdate(StoreForm.BLOCKING).apply(subject, type);
        return type.build();
    }

    private static MethodSpec.Builder constructor(ClassName store, Subject subject) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(storeOf(store, subject), "store");
    }

    private static MethodSpec factory(Subject subject) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "Returns the repository over a {@code Nexus}, or within a transaction for as long as it lasts.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.names().repository())
                .addParameter(RuntimeTypes.STORE_SOURCE, "stores")
                .addStatement("return new $T(stores.store($L))", subject.names().repository(), subject.model())
                .build();
    }

    private static TypeName storeOf(ClassName store, Subject subject) {
        return ParameterizedTypeName.get(store, subject.type(), subject.idType());
    }

    private static ClassName blocking(Subject subject) {
        return subject.names().repository().nestedClass("Blocking");
    }
}
