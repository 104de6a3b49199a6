package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the checks: as data, and as straight-line code. */
public final class ValidatorWriter implements TypeWriter {

    private static final TypeName LIST = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.VIOLATION);

    @Override
    public TypeSpec write(Subject subject) {
        TypeSpec.Builder type = subject.classBuilder(
                        subject.names().validator(),
                        "Checks {@link $T} against the rules that it declares.\n",
                        subject.type())
                .addField(SchemaFacts.field(subject));
        for (FieldModel field : subject.fields()) {
            addConstants(field, type);
        }
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(validate(subject.parameter(), "Returns every violation of the entity, or an empty list.\n"))
                .addMethod(
                        validate(delta(subject), "Returns every violation among the new values, or an empty list.\n"))
                .addMethod(checkEntity(subject))
                .addMethod(checkDelta(subject));
        if (hasRules(subject)) {
            type.addMethod(checkWhole(subject));
        }
        for (FieldModel field : subject.fields()) {
            addChecks(subject, field, type);
        }
        subject.entity().embedded().forEach(embedded -> type.addMethod(checkEmbedded(subject, embedded)));
        return type.build();
    }

    private static void addConstants(FieldModel field, TypeSpec.Builder type) {
        String pattern = field.limits().pattern().value();
        if (!pattern.isEmpty()) {
            type.addField(FieldSpec.builder(Pattern.class, FieldChecks.patternConstant(field))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.compile($L)", Pattern.class, Literals.text(pattern))
                    .build());
        }
        FieldKind kind = field.type().kind();
        if (kind.isTime() || kind.hasDigits() || kind == FieldKind.DURATION) {
            addBound(field, FieldChecks.minConstant(field), field.limits().min().value(), type);
            addBound(field, FieldChecks.maxConstant(field), field.limits().max().value(), type);
        }
    }

    private static void addBound(FieldModel field, String name, String text, TypeSpec.Builder type) {
        if (!text.isEmpty()) {
            type.addField(FieldSpec.builder(field.type().name(), name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(bound(field, text))
                    .build());
        }
    }

    private static CodeBlock bound(FieldModel field, String text) {
        return field.type().kind().hasDigits()
                ? CodeBlock.of("new $T($L)", field.type().name(), Literals.text(Literals.plain(text, field.scale())))
                : CodeBlock.of("$T.parse($L)", field.type().name(), Literals.text(text));
    }

    /** Returns a method for users, which checks by all rules. */
    private static MethodSpec validate(ParameterSpec checked, String doc) {
        return MethodSpec.methodBuilder("validate")
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(LIST)
                .addParameter(checked)
                .addStatement("$1T found = new $1T()", RuntimeTypes.VIOLATIONS)
                .addStatement("check($L, $N)", FieldChecks.FOUND, checked)
                .addStatement("return $L.toList()", FieldChecks.FOUND)
                .build();
    }

    private static MethodSpec checkEntity(Subject subject) {
        MethodSpec.Builder method = checking(subject.parameter());
        for (ComponentModel component : subject.components()) {
            addCheck(subject, subject.variable(), component, method);
        }
        if (hasRules(subject)) {
            method.beginControlFlow("if ($L.checksConstraints())", FieldChecks.FOUND)
                    .addStatement("checkWhole($L, $L)", FieldChecks.FOUND, subject.variable())
                    .endControlFlow();
        }
        return method.build();
    }

    private static boolean hasRules(Subject subject) {
        return !subject.entity().rules().isEmpty();
    }

    private static MethodSpec checkWhole(Subject subject) {
        return MethodSpec.methodBuilder("checkWhole")
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addParameter(subject.parameter())
                .addStatement("$L.rules($L, SCHEMA)", FieldChecks.FOUND, subject.variable())
                .build();
    }

    private static void addCheck(
            Subject subject, String variable, ComponentModel component, MethodSpec.Builder method) {
        boolean isChecked = component instanceof EmbeddedModel
                || !FieldChecks.ofComponent(subject, (FieldModel) component).isEmpty();
        if (isChecked) {
            method.addStatement("$L(found, $L)", FieldChecks.methodName(component), subject.get(variable, component));
        }
    }

    /** A field of a record that may be absent may be null in a row, but not where the record is there. */
    private static MethodSpec checkEmbedded(Subject subject, EmbeddedModel embedded) {
        String variable = FieldChecks.parameterName(embedded);
        MethodSpec.Builder method = MethodSpec.methodBuilder(FieldChecks.methodName(embedded))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addParameter(Subject.nullable(embedded.type().name()), variable);
        if (!embedded.isNullableInRecord()) {
            method.addStatement("found.required($L, $L)", Literals.text(embedded.name()), variable);
        }
        method.beginControlFlow("if ($L == null)", variable)
                .addStatement("return")
                .endControlFlow();
        for (ComponentModel component : embedded.components()) {
            if (component instanceof FieldModel field
                    && field.isNullable()
                    && !field.isNullableInRecord()
                    && !field.type().isPrimitive()) {
                method.addStatement(
                        "found.required($L, $L)", Literals.text(field.name()), subject.get(variable, field));
            }
            addCheck(subject, variable, component, method);
        }
        return method.build();
    }

    private static MethodSpec checkDelta(Subject subject) {
        List<FieldModel> checked = subject.entity().editableFields().stream()
                .filter(field -> !FieldChecks.ofReference(subject, field).isEmpty())
                .toList();
        MethodSpec.Builder method = checking(delta(subject));
        if (checked.isEmpty()) {
            return method.addComment("no field that can change has rules").build();
        }
        boolean isCast = checked.stream().anyMatch(field -> !field.type().kind().hasForm());
        CodeBlock object = isCast
                ? CodeBlock.builder()
                        .addStatement("$T value = change.after()", ClassName.OBJECT)
                        .build()
                : CodeBlock.of("");
        method.beginControlFlow(
                        "for ($T change : delta.changes())",
                        ParameterizedTypeName.get(RuntimeTypes.FIELD_CHANGE, subject.type()))
                .addCode(object)
                .beginControlFlow("switch (change.field().index())");
        for (FieldModel field : checked) {
            // What has type arguments cannot be cast to without a warning.
            CodeBlock value = field.type().kind().hasForm()
                    ? CodeBlock.of("change.after($L)", subject.constant(field))
                    : CodeBlock.of("($T) value", field.type().boxed());
            method.addStatement("case $L -> $L(found, $L)", field.index(), FieldChecks.methodName(field), value);
        }
        return method.beginControlFlow("default ->")
                .addComment("the other fields have no rules")
                .endControlFlow()
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder checking(ParameterSpec checked) {
        return MethodSpec.methodBuilder("check")
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addParameter(checked);
    }

    private static ParameterSpec delta(Subject subject) {
        return ParameterSpec.builder(ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type()), "delta")
                .build();
    }

    private static void addChecks(Subject subject, FieldModel field, TypeSpec.Builder type) {
        CodeBlock ofComponent = FieldChecks.ofComponent(subject, field);
        if (!ofComponent.isEmpty() && field.type().isPrimitive()) {
            type.addMethod(check(field, field.type().name(), ofComponent));
        }
        boolean isUsed = !field.type().isPrimitive() || field.isEditable();
        CodeBlock ofReference = FieldChecks.ofReference(subject, field);
        if (!ofReference.isEmpty() && isUsed) {
            type.addMethod(check(field, Subject.nullable(field.type().boxedWritten()), ofReference));
        }
    }

    private static MethodSpec check(FieldModel field, TypeName valueType, CodeBlock body) {
        return MethodSpec.methodBuilder(FieldChecks.methodName(field))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeTypes.VIOLATIONS, FieldChecks.FOUND)
                .addParameter(valueType, FieldChecks.parameterName(field))
                .addCode(body)
                .build();
    }
}
