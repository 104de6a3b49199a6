package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import io.nexusstore.processor.write.code.ValueMethods;
import javax.lang.model.element.Modifier;

/** Writes the typed field constants. */
final class FieldsWriter implements TypeWriter {

    @Override
    public TypeSpec write(Subject subject) {
        TypeSpec.Builder type = subject.classBuilder(
                subject.names().fields(), "The fields of {@link $T}, for conditions and orders.\n", subject.type());
        for (FieldModel field : subject.fields()) {
            type.addField(constant(subject, field));
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private static FieldSpec constant(Subject subject, FieldModel field) {
        if (field.type().kind().hasForm()) {
            return formed(subject, field);
        }
        return FieldSpec.builder(fieldType(subject, field), field.constant(), subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The field {@code $L}.\n", field.name())
                .initializer(
                        "$T.$L($T.class, $L, $L$L)",
                        RuntimeTypes.FIELDS,
                        factory(field.type().kind()),
                        subject.type(),
                        Literals.text(field.name()),
                        field.index(),
                        ValueMethods.digits(field))
                .build();
    }

    private static FieldSpec formed(Subject subject, FieldModel field) {
        boolean isCollection = field.type().kind().isCollection();
        TypeName held = field.type().written();
        TypeName type = isCollection
                ? ParameterizedTypeName.get(
                        RuntimeTypes.COLLECTION_FIELD,
                        subject.type(),
                        held,
                        field.type().writtenElement())
                : ParameterizedTypeName.get(RuntimeTypes.PLAIN_FIELD, subject.type(), held);
        return FieldSpec.builder(type, field.constant(), subject.visibility())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The field {@code $L}.\n", field.name())
                .initializer(
                        "$T.$L($T.class, $L, $L, $T.$L)",
                        RuntimeTypes.FIELDS,
                        isCollection ? "collection" : field.type().kind().isJson() ? "json" : "converted",
                        subject.type(),
                        Literals.text(field.name()),
                        field.index(),
                        subject.names().model(),
                        Subject.formConstant(field))
                .build();
    }

    private static TypeName fieldType(Subject subject, FieldModel field) {
        return switch (field.type().kind()) {
            case STRING -> ParameterizedTypeName.get(RuntimeTypes.STRING_FIELD, subject.type());
            case DECIMAL -> ParameterizedTypeName.get(RuntimeTypes.DECIMAL_FIELD, subject.type());
            case DURATION -> ParameterizedTypeName.get(RuntimeTypes.DURATION_FIELD, subject.type());
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> fieldType(RuntimeTypes.WHOLE_FIELD, subject, field);
            case FLOAT, DOUBLE -> fieldType(RuntimeTypes.REAL_FIELD, subject, field);
            default -> fieldType(RuntimeTypes.COMPARABLE_FIELD, subject, field);
        };
    }

    private static TypeName fieldType(ClassName face, Subject subject, FieldModel field) {
        return ParameterizedTypeName.get(face, subject.type(), field.type().boxed());
    }

    private static String factory(FieldKind kind) {
        return switch (kind) {
            case BOOLEAN -> "booleanField";
            case BYTE -> "byteField";
            case SHORT -> "shortField";
            case INT -> "intField";
            case LONG -> "longField";
            case FLOAT -> "floatField";
            case DOUBLE -> "doubleField";
            case CHAR -> "charField";
            case ENUM -> "enumField";
            default -> ValueMethods.of(kind);
        };
    }
}
