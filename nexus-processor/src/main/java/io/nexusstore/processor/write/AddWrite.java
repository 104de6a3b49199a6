package io.nexusstore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;

/** Adds what gives single values of an entity away, by the position of their component. */
final class AddWrite implements Rule {

    private static final String OUT_OF_BOUNDS = "default -> throw new IndexOutOfBoundsException(field)";

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(write(subject)).addMethod(value(subject));
    }

    private static MethodSpec write(Subject subject) {
        MethodSpec.Builder method = ModelWriter.implementing("write")
                .addParameter(subject.parameter())
                .addParameter(TypeName.INT, "field")
                .addParameter(RuntimeTypes.VALUE_SINK, "out")
                .beginControlFlow("switch (field)");
        for (FieldModel field : subject.fields()) {
            addCase(subject, field, method);
        }
        return method.addStatement(OUT_OF_BOUNDS).endControlFlow().build();
    }

    private static void addCase(Subject subject, FieldModel field, MethodSpec.Builder method) {
        FieldKind kind = field.type().kind();
        boolean isEnum = kind == FieldKind.ENUM;
        if (field.mayHoldNull() && (isEnum || ValueMethods.isPrimitive(kind))) {
            String local = Subject.parameterName(field, "field", "out");
            method.beginControlFlow("case $L ->", field.index())
                    .addStatement("$T $L = $L", field.type().name(), local, subject.get(field));
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
                    subject.get(field),
                    isEnum ? ".name()" : "",
                    ValueMethods.digits(field));
        }
    }

    private static MethodSpec value(Subject subject) {
        MethodSpec.Builder method = ModelWriter.implementing("value")
                .returns(Subject.nullable(ClassName.OBJECT))
                .addParameter(subject.parameter())
                .addParameter(TypeName.INT, "field")
                .beginControlFlow("return switch (field)");
        for (FieldModel field : subject.fields()) {
            method.addStatement("case $L -> $L", field.index(), subject.get(field));
        }
        return method.addStatement(OUT_OF_BOUNDS).endControlFlow("").build();
    }
}
