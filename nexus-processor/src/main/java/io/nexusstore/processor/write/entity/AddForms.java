package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ConverterModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.NullSuppression;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Adds how values are stored that no column holds as they are, and a class for each record in one of JSON. */
final class AddForms implements Rule {

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        FormCode code = FormCode.of(subject);
        for (FieldModel field : subject.fields()) {
            if (field.type().kind().hasForm()) {
                type.addField(constant(code, field));
            }
        }
        for (FieldType record : code.records()) {
            type.addType(form(code, record));
        }
    }

    private static FieldSpec constant(FormCode code, FieldModel field) {
        FieldSpec.Builder constant = FieldSpec.builder(FormCode.constantType(field), Subject.formConstant(field))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", code.of(field));
        boolean isMarkedAlike =
                field.type().converter().map(ConverterModel::isMarkedAlike).orElse(true);
        if (!isMarkedAlike) {
            NullSuppression.addTo(
                    constant, "What the converter says of null in its values is not what the entity says.");
        }
        return constant.build();
    }

    private static TypeSpec form(FormCode code, FieldType record) {
        TypeSpec.Builder type = TypeSpec.classBuilder(code.formClass(record))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.RECORD_FORM, record.name()));
        for (PartModel part : record.parts()) {
            type.addField(property(code, record, part));
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($T.class)", record.name())
                        .build())
                .addMethod(create(record))
                .build();
    }

    private static FieldSpec property(FormCode code, FieldType record, PartModel part) {
        TypeName property = ParameterizedTypeName.get(
                RuntimeTypes.RECORD_FORM.nestedClass("Property"), record.name(), Subject.partType(part));
        return FieldSpec.builder(property, part.name(), Modifier.PRIVATE, Modifier.FINAL)
                .initializer(
                        "property($L, $L, $T::$L)",
                        Literals.text(part.name()),
                        code.of(part),
                        record.name(),
                        part.name())
                .build();
    }

    private static MethodSpec create(FieldType record) {
        List<CodeBlock> arguments =
                record.parts().stream().map(AddForms::argument).toList();
        return MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(record.name())
                .addParameter(
                        ParameterizedTypeName.get(RuntimeTypes.RECORD_FORM.nestedClass("Values"), record.name()),
                        "values")
                .addStatement("return new $T($L)", record.name(), Layout.arguments(arguments))
                .build();
    }

    /** Returns the value to construct with, in the very type of the component: overloading could mislead. */
    private static CodeBlock argument(PartModel part) {
        CodeBlock value = CodeBlock.of("values.get(this.$L)", part.name());
        return part.type().isPrimitive() ? CodeBlock.of("($T) $L", part.type().name(), value) : value;
    }
}
