package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.ConverterModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.ValueMethods;
import java.util.List;

/** Adds what gives single values of an entity away, by the position of their component. */
final class AddWrite implements Rule {

    private static final String OUT_OF_BOUNDS = "default -> throw new $T(field)";

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(write(subject)).addMethod(value(subject));
        for (EmbeddedModel embedded : subject.entity().embedded()) {
            type.addMethod(write(subject, embedded)).addMethod(value(subject, embedded));
        }
    }

    private static MethodSpec write(Subject subject) {
        MethodSpec.Builder method = ContractMethods.implementing("write")
                .addParameter(subject.parameter())
                .addParameter(TypeName.INT, "field")
                .addParameter(RuntimeTypes.VALUE_SINK, "out")
                .beginControlFlow("switch (field)");
        addCases(subject, subject.variable(), subject.components(), method);
        return method.addStatement(OUT_OF_BOUNDS, IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    private static MethodSpec write(Subject subject, EmbeddedModel embedded) {
        String variable = Subject.parameterName(embedded, "field", "out");
        MethodSpec.Builder method = EmbeddedMethods.begin("write", embedded)
                .addParameter(
                        embedded.isEditable()
                                ? ParameterSpec.builder(Subject.acceptedType(embedded), variable)
                                        .build()
                                : EmbeddedMethods.nullable(embedded, variable))
                .addParameter(TypeName.INT, "field")
                .addParameter(RuntimeTypes.VALUE_SINK, "out");
        if (embedded.mayHoldNull() || !embedded.isEditable()) {
            method.beginControlFlow("if ($L == null)", variable)
                    .addStatement("out.nullValue()")
                    .addStatement("return")
                    .endControlFlow();
        }
        method.beginControlFlow("switch (field)");
        addCases(subject, variable, embedded.components(), method);
        return method.addStatement(OUT_OF_BOUNDS, IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    private static void addCases(
            Subject subject, String variable, List<ComponentModel> components, MethodSpec.Builder method) {
        for (ComponentModel component : components) {
            if (component instanceof FieldModel field) {
                addCase(field, subject.get(variable, field), method);
            } else {
                EmbeddedModel embedded = (EmbeddedModel) component;
                method.addStatement(
                        "case $L -> $L($L, field, out)",
                        EmbeddedMethods.positions(embedded),
                        EmbeddedMethods.name("write", embedded),
                        subject.get(variable, embedded));
            }
        }
    }

    private static void addCase(FieldModel field, CodeBlock value, MethodSpec.Builder method) {
        FieldKind kind = field.type().storedKind();
        boolean isFormed = field.type().kind().hasForm();
        CodeBlock stored = isFormed ? CodeBlock.of("$L.stored($L)", Subject.formConstant(field), value) : value;
        boolean isEnum = kind == FieldKind.ENUM;
        boolean isPartOfId = field.is(Role.ID) && field.access().isEmbedded();
        boolean mayBeNull = field.mayHoldNull() || (isPartOfId && !field.type().isPrimitive());
        if ((isFormed || mayBeNull) && (isEnum || ValueMethods.isPrimitive(kind))) {
            String local = Subject.parameterName(field, "field", "out");
            method.beginControlFlow("case $L ->", field.index())
                    .addStatement("$T $L = $L", storedType(field), local, stored);
            if (isEnum) {
                method.addStatement("out.string($1L == null ? null : $1L.name())", local);
            } else {
                method.beginControlFlow("if ($L == null)", local)
                        .addStatement("out.nullValue()")
                        .nextControlFlow("else")
                        .addStatement("out.$L($L)", ValueMethods.of(kind), local)
                        .endControlFlow();
            }
            method.endControlFlow();
        } else {
            method.addStatement(
                    "case $L -> out.$L($L$L$L)",
                    field.index(),
                    ValueMethods.of(kind),
                    stored,
                    isEnum ? ".name()" : "",
                    ValueMethods.digits(field));
        }
    }

    /** Returns the type of what a sink takes of the component. */
    private static TypeName storedType(FieldModel field) {
        return field.type()
                .converter()
                .flatMap(ConverterModel::stored)
                .map(FieldType::written)
                .orElse(field.type().written());
    }

    private static MethodSpec value(Subject subject) {
        MethodSpec.Builder method = ContractMethods.implementing("value")
                .returns(Subject.nullable(ClassName.OBJECT))
                .addParameter(subject.parameter())
                .addParameter(TypeName.INT, "field")
                .beginControlFlow("return switch (field)");
        addValues(subject, subject.variable(), subject.components(), method);
        return method.addStatement(OUT_OF_BOUNDS, IndexOutOfBoundsException.class)
                .endControlFlow("")
                .build();
    }

    private static MethodSpec value(Subject subject, EmbeddedModel embedded) {
        String variable = Subject.parameterName(embedded, "field");
        MethodSpec.Builder method = EmbeddedMethods.begin("valueOf", embedded)
                .returns(Subject.nullable(ClassName.OBJECT))
                .addParameter(EmbeddedMethods.nullable(embedded, variable))
                .addParameter(TypeName.INT, "field")
                .beginControlFlow("if ($L == null)", variable)
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("return switch (field)");
        addValues(subject, variable, embedded.components(), method);
        return method.addStatement(OUT_OF_BOUNDS, IndexOutOfBoundsException.class)
                .endControlFlow("")
                .build();
    }

    private static void addValues(
            Subject subject, String variable, List<ComponentModel> components, MethodSpec.Builder method) {
        for (ComponentModel component : components) {
            CodeBlock value = subject.get(variable, component);
            if (component instanceof FieldModel field) {
                boolean isConverted = field.type().converter().isPresent();
                method.addStatement(
                        "case $L -> $L",
                        field.index(),
                        isConverted ? CodeBlock.of("$L.stored($L)", Subject.formConstant(field), value) : value);
            } else {
                EmbeddedModel embedded = (EmbeddedModel) component;
                method.addStatement(
                        "case $L -> $L($L, field)",
                        EmbeddedMethods.positions(embedded),
                        EmbeddedMethods.name("valueOf", embedded),
                        value);
            }
        }
    }
}
