package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the nested builder of a typed change. */
final class DeltaBuilderWriter {

    private static final String CHANGES = "changes";
    private static final Set<String> TAKEN = Set.of("baseVersion", "build");

    private DeltaBuilderWriter() {}

    static ClassName name(Subject subject) {
        return subject.names().delta().nestedClass("Builder");
    }

    static TypeSpec write(Subject subject) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(subject))
                .addJavadoc("Collects single edits of one {@link $T}. Not thread-safe.\n", subject.type())
                .addModifiers(subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(builderOf(subject), CHANGES, Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.builder($T.class)", RuntimeTypes.DELTA_CHANGE, subject.type())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (ComponentModel component : subject.entity().editableComponents()) {
            type.addMethod(setter(subject, component));
        }
        if (!subject.entity().fieldsWith(Role.VERSION).isEmpty()) {
            type.addMethod(baseVersion(subject));
        }
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc("Returns the change of what was set so far.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(subject.names().delta())
                        .addStatement(
                                "return new $T(changes.build())",
                                subject.names().delta())
                        .build())
                .build();
    }

    private static MethodSpec setter(Subject subject, ComponentModel component) {
        CodeBlock value = CodeBlock.of("$L", Subject.parameterName(component, CHANGES));
        return MethodSpec.methodBuilder(subject.methodName(component, TAKEN))
                .addJavadoc("Sets {@code $L}.\n", component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(name(subject))
                .addParameter(subject.parameter(component, CHANGES))
                .addStatement(EmbeddedDelta.set(
                        subject, component, EmbeddedDelta.demanded(subject, component, value), CHANGES))
                .addStatement("return this")
                .build();
    }

    private static MethodSpec baseVersion(Subject subject) {
        return MethodSpec.methodBuilder("baseVersion")
                .addJavadoc("Sets the version that the edits are based on; any other stored version is a conflict.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(name(subject))
                .addParameter(TypeName.LONG, "version")
                .addStatement("changes.baseVersion(version)")
                .addStatement("return this")
                .build();
    }

    private static TypeName builderOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE.nestedClass("Builder"), subject.type());
    }
}
