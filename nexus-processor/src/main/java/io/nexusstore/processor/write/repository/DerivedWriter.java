package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.repository.BaseStore;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import io.nexusstore.processor.write.code.GeneratedMark;
import io.nexusstore.processor.write.code.LintMarks;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.file.SourceSink;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the implementation of a repository interface. */
public final class DerivedWriter {

    private final SourceSink sink;

    /** Creates a writer into the given sink. */
    public DerivedWriter(SourceSink sink) {
        this.sink = sink;
    }

    /** Writes the implementation; returns what kept it from being stored. */
    public Findings write(RepositoryPlan plan) {
        return sink.store(plan.repository(), type(plan));
    }

    private static TypeSpec type(RepositoryPlan plan) {
        RepositoryModel repository = plan.repository();
        Subject subject = new Subject(repository.entity());
        TypeSpec.Builder type = TypeSpec.classBuilder(repository.implementation())
                .addOriginatingElement(repository.origin().element())
                .avoidClashesWithNestedClasses(
                        (TypeElement) repository.origin().element()) // they hide what is imported
                .addModifiers(visibility(repository))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Implements {@link $T} over the store of {@link $T}. Thread-safe.\n",
                        repository.type(),
                        subject.type());
        if (repository.scope().canMark(repository.shape().isPublic())) {
            type.addAnnotation(GeneratedMark.by(GeneratedMark.ENTITY_PROCESSOR));
        }
        LintMarks.addForRepository(plan, type);
        type.addAnnotation(RuntimeTypes.NULL_MARKED);
        if (repository.base() == BaseStore.REACTIVE) {
            type.superclass(storeOf(RuntimeTypes.FORWARDING_STORE, subject));
        } else if (repository.base() == BaseStore.BLOCKING) {
            type.superclass(storeOf(RuntimeTypes.FORWARDING_BLOCKING_STORE, subject));
        }
        type.addSuperinterface(repository.type());
        addStores(plan, subject, type);
        new DerivedMethods(subject, plan).add(plan, type);
        return type.build();
    }

    private static void addStores(RepositoryPlan plan, Subject subject, TypeSpec.Builder type) {
        RepositoryModel repository = plan.repository();
        boolean needsStore = repository.base() != BaseStore.REACTIVE
                && plan.methods().stream().anyMatch(method -> method.answer().isReactive());
        boolean needsBlocking = repository.base() == BaseStore.NONE
                && plan.methods().stream().anyMatch(method -> !method.answer().isReactive());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(storeOf(RuntimeTypes.NEXUS_STORE, subject), "store");
        if (repository.base() == BaseStore.REACTIVE) {
            constructor.addStatement("super(store)");
        } else if (repository.base() == BaseStore.BLOCKING) {
            constructor.addStatement("super(store.blocking())");
        }
        if (needsStore) {
            type.addField(field(RuntimeTypes.NEXUS_STORE, subject, "store"));
            constructor.addStatement("this.store = store");
        }
        if (needsBlocking) {
            type.addField(field(RuntimeTypes.BLOCKING_STORE, subject, "blocking"));
            constructor.addStatement("this.blocking = store.blocking()");
        }
        type.addMethod(constructor.build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc(
                                "Returns the repository over a {@code Nexus}, or within a transaction for as long as it"
                                        + " lasts.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(repository.type())
                        .addParameter(RuntimeTypes.STORE_SOURCE, "stores")
                        .addStatement("return new $T(stores.store($L))", repository.implementation(), subject.model())
                        .build());
    }

    private static Modifier[] visibility(RepositoryModel repository) {
        return repository.shape().isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    private static FieldSpec field(ClassName store, Subject subject, String name) {
        return FieldSpec.builder(storeOf(store, subject), name, Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private static TypeName storeOf(ClassName store, Subject subject) {
        return ParameterizedTypeName.get(store, subject.type(), subject.idType());
    }
}
