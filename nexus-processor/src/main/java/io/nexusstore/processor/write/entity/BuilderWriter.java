package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.NullSuppression;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the builder and the withers, since records have none. */
final class BuilderWriter implements TypeWriter {

    private static final Set<String> TAKEN = Set.of("create", "from", "build", "required");

    @Override
    public TypeSpec write(Subject subject) {
        ClassName self = subject.names().builder();
        TypeSpec.Builder type = subject.classBuilder(
                self, "Builds {@link $T} value by value, or from another one. Not thread-safe.\n", subject.type());
        for (ComponentModel component : subject.components()) {
            type.addField(storedType(component), component.name(), Modifier.PRIVATE);
        }
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("create")
                        .addJavadoc("Starts without values: null, zero or false.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addStatement("return new $T()", self)
                        .build())
                .addMethod(from(subject));
        for (ComponentModel component : subject.components()) {
            type.addMethod(setter(subject, component));
        }
        type.addMethod(build(subject));
        for (ComponentModel component : subject.components()) {
            type.addMethod(wither(subject, component));
        }
        if (subject.components().stream().anyMatch(BuilderWriter::isDemanded)) {
            type.addMethod(required(subject));
        }
        return type.build();
    }

    private static MethodSpec from(Subject subject) {
        List<CodeBlock> calls = subject.components().stream()
                .map(component ->
                        CodeBlock.of("\n.$L($L)", subject.methodName(component, TAKEN), subject.get(component)))
                .toList();
        return MethodSpec.methodBuilder("from")
                .addJavadoc("Starts with all values of an entity.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.names().builder())
                .addParameter(subject.parameter())
                .addStatement("return new $T()$L", subject.names().builder(), CodeBlock.join(calls, ""))
                .build();
    }

    private static MethodSpec setter(Subject subject, ComponentModel component) {
        String value = Subject.parameterName(component);
        return MethodSpec.methodBuilder(subject.methodName(component, TAKEN))
                .addJavadoc("Sets {@code $L}.\n", component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(subject.names().builder())
                .addParameter(subject.parameter(component))
                .addStatement("this.$L = $L", component.name(), copy(component, CodeBlock.of("$L", value)))
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(Subject subject) {
        List<CodeBlock> arguments = subject.components().stream()
                .map(component -> {
                    CodeBlock value = CodeBlock.of("$L", component.name());
                    return isDemanded(component)
                            ? CodeBlock.of("required($L, $S)", copy(component, value), component.name())
                            : copy(component, value);
                })
                .toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder("build");
        if (subject.components().stream().anyMatch(BuilderWriter::isFilledLater)) {
            NullSuppression.addTo(method, "the store fills what is null here");
        }
        method.addJavadoc("Returns the entity of the values set so far.\n").addModifiers(Modifier.PUBLIC);
        if (subject.components().stream().anyMatch(BuilderWriter::isDemanded)) {
            method.addJavadoc("\n@throws IllegalStateException when a value that cannot be null is missing\n");
        }
        return method.returns(subject.type())
                .addStatement("return new $T($L)", subject.type(), Layout.arguments(arguments))
                .build();
    }

    private static MethodSpec wither(Subject subject, ComponentModel component) {
        return MethodSpec.methodBuilder("with" + Subject.capitalized(component))
                .addJavadoc("Returns a copy of the entity with another {@code $L}.\n", component.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.type())
                .addParameter(subject.parameter())
                .addParameter(subject.parameter(component))
                .addStatement(
                        "return from($L).$L($L).build()",
                        subject.variable(),
                        subject.methodName(component, TAKEN),
                        Subject.parameterName(component))
                .build();
    }

    private static MethodSpec required(Subject subject) {
        TypeVariableName value = TypeVariableName.get("V");
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(value)
                .returns(value)
                .addParameter(Subject.nullable(value), "value")
                .addParameter(String.class, "component")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T(\n$S + component + $S)",
                        IllegalStateException.class,
                        "Component '",
                        "' of '" + subject.entity().name() + "' is not set. Set it before build().")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    /** Returns whether the record's own declaration forbids null and nobody fills it later. */
    private static boolean isDemanded(ComponentModel component) {
        return component.isNonNull() && !component.isFilled();
    }

    /** Returns whether the record's own declaration forbids null, but the store accepts and fills it. */
    private static boolean isFilledLater(ComponentModel component) {
        return component.isNonNull() && component.isFilled();
    }

    private static TypeName storedType(ComponentModel component) {
        return component.type().isPrimitive()
                ? component.type().written()
                : Subject.nullable(component.type().written());
    }

    private static CodeBlock copy(ComponentModel component, CodeBlock value) {
        return component.type().kind() == FieldKind.BYTES
                ? CodeBlock.of("$1L == null ? null : $1L.clone()", value)
                : value;
    }
}
