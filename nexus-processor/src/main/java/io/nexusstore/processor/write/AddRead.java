package io.nexusstore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;

/** Adds what turns a row into an entity. */
final class AddRead implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(ModelWriter.implementing("read")
                .returns(subject.type())
                .addParameter(RuntimeTypes.VALUE_SOURCE, "row")
                .addStatement(
                        "return new $T($L)",
                        subject.type(),
                        Layout.arguments(subject.fields().stream()
                                .map(field -> argument(subject, field))
                                .toList()))
                .build());
    }

    /** Returns the value to construct with, in the very type of the component where overloading could mislead. */
    private static CodeBlock argument(Subject subject, FieldModel field) {
        boolean isBare = ValueMethods.isPrimitive(field.type().kind())
                && !field.type().isPrimitive()
                && !field.isColumnNullable();
        return isBare && subject.entity().shape().hasRivalConstructor()
                ? CodeBlock.of("$T.valueOf($L)", field.type().name(), read(field))
                : read(field);
    }

    /** Returns the expression that reads the component from a row. */
    static CodeBlock read(FieldModel field) {
        FieldKind kind = field.type().kind();
        CodeBlock plain =
                CodeBlock.of("row.$L($L$L)", ValueMethods.of(kind), field.index(), ValueMethods.digits(field));
        if (ValueMethods.isPrimitive(kind)) {
            return field.isColumnNullable() ? CodeBlock.of("row.isNull($L) ? null : $L", field.index(), plain) : plain;
        }
        CodeBlock value = kind == FieldKind.ENUM
                ? CodeBlock.of(
                        "$T.constant($T.class, $L, $L)",
                        RuntimeTypes.COLUMNS,
                        field.type().name(),
                        plain,
                        field.index())
                : plain;
        return field.isColumnNullable()
                ? value
                : CodeBlock.of("$T.required($L, $L)", RuntimeTypes.COLUMNS, value, field.index());
    }
}
