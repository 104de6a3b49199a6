package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what the runtime reads and writes rows with. */
final class ModelWriter implements TypeWriter {

    private static final List<Rule> RULES = List.of(
            new AddForms(),
            new AddFacts(),
            new AddIdentity(),
            new AddRead(),
            new AddWrite(),
            new AddPrepare(),
            new AddDelta(),
            new AddValidation());

    @Override
    public TypeSpec write(Subject subject) {
        TypeSpec.Builder type = subject.classBuilder(
                        subject.names().model(),
                        "Reads, writes and describes {@link $T} for the store.\n",
                        subject.type())
                .addSuperinterface(
                        ParameterizedTypeName.get(RuntimeTypes.ENTITY_MODEL, subject.type(), subject.idType()))
                .addField(FieldSpec.builder(subject.names().model(), "INSTANCE")
                        .addJavadoc("The one model of {@link $T}.\n", subject.type())
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", subject.names().model())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        RULES.forEach(rule -> rule.apply(subject, type));
        return type.build();
    }

    /** Starts a method that implements one of the contract. */
    static MethodSpec.Builder implementing(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
