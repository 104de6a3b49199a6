package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Adds what tells two states of an entity apart, and what applies a difference. */
final class AddDelta implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(diff(subject)).addMethod(applyDelta(subject));
        for (EmbeddedModel embedded : subject.entity().embedded()) {
            if (embedded.isEditable()) {
                type.addMethod(EmbeddedDelta.change(subject, embedded))
                        .addMethod(EmbeddedDelta.set(subject, embedded))
                        .addMethod(EmbeddedDelta.apply(subject, embedded));
            }
        }
    }

    private static MethodSpec diff(Subject subject) {
        MethodSpec.Builder method = ContractMethods.implementing("diff")
                .returns(deltaOf(subject))
                .addParameter(subject.type(), "before")
                .addParameter(subject.type(), "after")
                .beginControlFlow("if ($L)", differs(subject, subject.entity().id()))
                .addStatement(
                        "throw new $T(\n$L)",
                        IllegalArgumentException.class,
                        Literals.text("The ids of the two states differ. Compare two states of one '"
                                + subject.type().simpleName() + "'."))
                .endControlFlow()
                .addStatement(
                        "$T delta = $T.builder($T.class)",
                        ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE.nestedClass("Builder"), subject.type()),
                        RuntimeTypes.DELTA_CHANGE,
                        subject.type());
        for (ComponentModel component : subject.entity().editableComponents()) {
            CodeBlock after = EmbeddedDelta.demanded(subject, component, subject.get("after", component));
            CodeBlock change =
                    EmbeddedDelta.change(subject, component, subject.get("before", component), after, "delta");
            if (component instanceof FieldModel field) {
                method.beginControlFlow("if ($L)", differs(subject, field))
                        .addStatement(change)
                        .endControlFlow();
            } else {
                method.addStatement(change);
            }
        }
        boolean isVersioned = !subject.entity().fieldsWith(Role.VERSION).isEmpty();
        return method.addStatement(
                        isVersioned ? "return delta.baseVersion(versionOf(before)).build()" : "return delta.build()")
                .build();
    }

    private static CodeBlock differs(Subject subject, ComponentModel component) {
        CodeBlock before = subject.get("before", component);
        CodeBlock after = subject.get("after", component);
        if (!(component instanceof FieldModel field)) {
            return CodeBlock.of("!$T.equals($L, $L)", Objects.class, before, after);
        }
        if (field.type().isPrimitive() || field.type().kind() == FieldKind.ENUM) {
            return CodeBlock.of("$L != $L", before, after);
        }
        return switch (field.type().kind()) {
            case BYTES -> CodeBlock.of("!$T.equals($L, $L)", Arrays.class, before, after);
            case LIST, SET, MAP, RECORD, CONVERTED ->
                CodeBlock.of("!$L.isSame($L, $L)", Subject.formConstant(field), before, after);
            case DECIMAL -> CodeBlock.of("!$T.same($L, $L)", RuntimeTypes.COLUMNS, before, after);
            default -> CodeBlock.of("!$T.equals($L, $L)", Objects.class, before, after);
        };
    }

    private static MethodSpec applyDelta(Subject subject) {
        List<CodeBlock> arguments = subject.components().stream()
                .map(component -> component.isEditable() ? changed(subject, component) : subject.get("base", component))
                .toList();
        return ContractMethods.implementing("apply")
                .returns(subject.type())
                .addParameter(subject.type(), "base")
                .addParameter(deltaOf(subject), "delta")
                .addStatement("return new $T($L)", subject.type(), Layout.arguments(arguments))
                .build();
    }

    /** Returns the value to construct with, in the very type of the component where overloading could mislead. */
    private static CodeBlock changed(Subject subject, ComponentModel component) {
        CodeBlock base = subject.get("base", component);
        if (!(component instanceof FieldModel field)) {
            EmbeddedModel embedded = (EmbeddedModel) component;
            CodeBlock applied = CodeBlock.of("$L($L, delta)", EmbeddedMethods.name("apply", embedded), base);
            return embedded.isNullableInRecord() ? applied : present(subject, embedded, applied);
        }
        CodeBlock value = CodeBlock.of("delta.valueOr($L, $L)", subject.constant(field), base);
        return field.type().isPrimitive() && subject.entity().shape().hasRivalConstructor()
                ? CodeBlock.of("($T) $L", field.type().name(), value)
                : value;
    }

    private static CodeBlock present(Subject subject, EmbeddedModel embedded, CodeBlock value) {
        return CodeBlock.of(
                "$T.present($L, $L, $L)",
                RuntimeTypes.COLUMNS,
                value,
                Literals.text(subject.type().simpleName()),
                Literals.text(embedded.name()));
    }

    private static TypeName deltaOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type());
    }
}
