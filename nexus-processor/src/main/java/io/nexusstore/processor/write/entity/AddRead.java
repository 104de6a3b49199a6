package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.ValueMethods;
import java.util.List;

/** Adds what turns a row into an entity. */
final class AddRead implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(ContractMethods.implementing("read")
                .returns(subject.type())
                .addParameter(RuntimeTypes.VALUE_SOURCE, "row")
                .addStatement(
                        "return new $T($L)",
                        subject.type(),
                        arguments(subject.components(), subject.entity().shape().hasRivalConstructor()))
                .build());
        subject.entity()
                .embedded()
                .forEach(embedded -> type.addMethod(readEmbedded(embedded)).addMethod(partsOf(subject, embedded)));
    }

    private static MethodSpec readEmbedded(EmbeddedModel embedded) {
        MethodSpec.Builder method = EmbeddedMethods.beginShared("read", embedded)
                .returns(EmbeddedMethods.storedType(embedded))
                .addParameter(RuntimeTypes.VALUE_SOURCE, "row");
        if (embedded.isNullableInRecord()) {
            method.beginControlFlow(
                            "if (row.isNull($L))",
                            embedded.witness().orElseThrow().index())
                    .addStatement("$T.absent(row, $L, $L)", RuntimeTypes.COLUMNS, embedded.first(), embedded.end())
                    .addStatement("return null")
                    .endControlFlow();
        }
        return method.addStatement(
                        "return new $T($L)",
                        embedded.type().name(),
                        arguments(embedded.components(), embedded.hasRivalConstructor()))
                .build();
    }

    /** Returns what takes the record apart again, for the validator of maps that hold such records. */
    private static MethodSpec partsOf(Subject subject, EmbeddedModel embedded) {
        TypeName part = Subject.nullable(ClassName.OBJECT);
        String variable = Subject.parameterName(embedded);
        List<CodeBlock> parts = embedded.components().stream()
                .map(component -> subject.get(variable, component))
                .toList();
        return EmbeddedMethods.beginShared("partsOf", embedded)
                .returns(ArrayTypeName.of(part))
                .addParameter(embedded.type().name(), variable)
                .addStatement("return new $T[] {$L}", part, Layout.arguments(parts))
                .build();
    }

    private static CodeBlock arguments(List<ComponentModel> components, boolean hasRivalConstructor) {
        return Layout.arguments(components.stream()
                .map(component -> component instanceof FieldModel field
                        ? argument(field, hasRivalConstructor)
                        : CodeBlock.of("$L(row)", EmbeddedMethods.name("read", (EmbeddedModel) component)))
                .toList());
    }

    /** Returns the value to construct with, in the very type of the component where overloading could mislead. */
    private static CodeBlock argument(FieldModel field, boolean hasRivalConstructor) {
        boolean isBare = ValueMethods.isPrimitive(field.type().kind())
                && !field.type().isPrimitive()
                && !field.isColumnNullableInRecord();
        return isBare && hasRivalConstructor
                ? CodeBlock.of("$T.valueOf($L)", field.type().name(), read(field))
                : read(field);
    }

    /** Returns the expression that reads the component from a row. */
    static CodeBlock read(FieldModel field) {
        FieldKind kind = field.type().storedKind();
        CodeBlock plain =
                CodeBlock.of("row.$L($L$L)", ValueMethods.of(kind), field.index(), ValueMethods.digits(field));
        if (field.type().kind().hasForm()) {
            return formed(field, plain);
        }
        if (ValueMethods.isPrimitive(kind)) {
            return field.isColumnNullableInRecord()
                    ? CodeBlock.of("row.isNull($L) ? null : $L", field.index(), plain)
                    : plain;
        }
        CodeBlock value = kind == FieldKind.ENUM
                ? CodeBlock.of(
                        "$T.constant($T.class, $L, $L)",
                        RuntimeTypes.COLUMNS,
                        field.type().name(),
                        plain,
                        field.index())
                : plain;
        return field.isColumnNullableInRecord()
                ? value
                : CodeBlock.of("$T.required($L, $L)", RuntimeTypes.COLUMNS, value, field.index());
    }

    private static CodeBlock formed(FieldModel field, CodeBlock plain) {
        CodeBlock stored = ValueMethods.isPrimitive(field.type().storedKind())
                ? CodeBlock.of("row.isNull($L) ? null : $L", field.index(), plain)
                : plain;
        CodeBlock value = CodeBlock.of("$L.value($L, $L)", Subject.formConstant(field), stored, field.index());
        return field.isColumnNullableInRecord()
                ? value
                : CodeBlock.of("$T.required($L, $L)", RuntimeTypes.COLUMNS, value, field.index());
    }
}
