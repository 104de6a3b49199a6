package io.nexusstore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
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
        for (FieldModel field : subject.fields()) {
            type.addField(storedType(field), field.name(), Modifier.PRIVATE);
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
        for (FieldModel field : subject.fields()) {
            type.addMethod(setter(subject, field));
        }
        type.addMethod(build(subject));
        for (FieldModel field : subject.fields()) {
            type.addMethod(wither(subject, field));
        }
        if (subject.fields().stream().anyMatch(BuilderWriter::isDemanded)) {
            type.addMethod(required(subject));
        }
        return type.build();
    }

    private static MethodSpec from(Subject subject) {
        List<CodeBlock> calls = subject.fields().stream()
                .map(field -> CodeBlock.of("\n.$L($L)", subject.methodName(field, TAKEN), subject.get(field)))
                .toList();
        return MethodSpec.methodBuilder("from")
                .addJavadoc("Starts with all values of an entity.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.names().builder())
                .addParameter(subject.parameter())
                .addStatement("return new $T()$L", subject.names().builder(), CodeBlock.join(calls, ""))
                .build();
    }

    private static MethodSpec setter(Subject subject, FieldModel field) {
        String value = Subject.parameterName(field);
        return MethodSpec.methodBuilder(subject.methodName(field, TAKEN))
                .addJavadoc("Sets {@code $L}.\n", field.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(subject.names().builder())
                .addParameter(subject.parameter(field))
                .addStatement("this.$L = $L", field.name(), copy(field, CodeBlock.of("$L", value)))
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(Subject subject) {
        List<CodeBlock> arguments = subject.fields().stream()
                .map(field -> {
                    CodeBlock value = CodeBlock.of("$L", field.name());
                    return isDemanded(field)
                            ? CodeBlock.of("required($L, $S)", copy(field, value), field.name())
                            : copy(field, value);
                })
                .toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder("build");
        if (subject.fields().stream().anyMatch(BuilderWriter::isFilledLater)) {
            NullSuppression.addTo(method, "the store fills what is null here");
        }
        method.addJavadoc("Returns the entity of the values set so far.\n").addModifiers(Modifier.PUBLIC);
        if (subject.fields().stream().anyMatch(BuilderWriter::isDemanded)) {
            method.addJavadoc("\n@throws IllegalStateException when a value that cannot be null is missing\n");
        }
        return method.returns(subject.type())
                .addStatement("return new $T($L)", subject.type(), Layout.arguments(arguments))
                .build();
    }

    private static MethodSpec wither(Subject subject, FieldModel field) {
        return MethodSpec.methodBuilder("with" + Subject.capitalized(field))
                .addJavadoc("Returns a copy of the entity with another {@code $L}.\n", field.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(subject.type())
                .addParameter(subject.parameter())
                .addParameter(subject.parameter(field))
                .addStatement(
                        "return from($L).$L($L).build()",
                        subject.variable(),
                        subject.methodName(field, TAKEN),
                        Subject.parameterName(field))
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
                        "throw new IllegalStateException(\n$S + component + $S)",
                        "Component '",
                        "' of '" + subject.entity().name() + "' is not set. Set it before build().")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    /** Returns whether the record's own declaration forbids null and nobody fills it later. */
    private static boolean isDemanded(FieldModel field) {
        return field.isNonNull() && !field.isFilled();
    }

    /** Returns whether the record's own declaration forbids null, but the store accepts and fills it. */
    private static boolean isFilledLater(FieldModel field) {
        return field.isNonNull() && field.isFilled();
    }

    private static TypeName storedType(FieldModel field) {
        return field.type().isPrimitive()
                ? field.type().name()
                : Subject.nullable(field.type().name());
    }

    private static CodeBlock copy(FieldModel field, CodeBlock value) {
        return field.type().kind() == FieldKind.BYTES ? CodeBlock.of("$1L == null ? null : $1L.clone()", value) : value;
    }
}
