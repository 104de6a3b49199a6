package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constant that holds the rules of an entity as data. */
final class SchemaFacts {

    private SchemaFacts() {}

    static FieldSpec field(Subject subject) {
        List<CodeBlock> fields =
                subject.fields().stream().map(field -> schema(subject, field)).toList();
        return FieldSpec.builder(RuntimeTypes.SCHEMA_DEFINITION, "SCHEMA")
                .addJavadoc("The rules as data.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($L)",
                        RuntimeTypes.SCHEMA_DEFINITION,
                        Layout.initializerLines(List.of(
                                Literals.text(subject.type().simpleName()),
                                CodeBlock.of(
                                        "$L", subject.entity().schemaVersion().value()),
                                CodeBlock.of("$T.of($L)", List.class, Layout.initializerLines(fields)))))
                .build();
    }

    private static CodeBlock schema(Subject subject, FieldModel field) {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add(
                        "$T.of($L, $T.$L)",
                        RuntimeTypes.FIELD_SCHEMA,
                        Literals.text(field.name()),
                        RuntimeTypes.VALUE_TYPE,
                        field.type().valueType());
        if (!field.isNullable()) {
            schema.add(".required()");
        }
        LimitsModel limits = field.limits();
        int maxLength = subject.entity().maxLength(field);
        if (limits.minLength().value() > 0 || maxLength != LimitsModel.UNLIMITED) {
            schema.add(".length($L, $L)", limits.minLength().value(), maxLength);
        }
        if (field.type().kind().hasDigits()) {
            schema.add(".digits($L, $L)", field.precision(), field.scale());
        }
        if (!limits.min().value().isEmpty() || !limits.max().value().isEmpty()) {
            schema.add(
                    ".range($L, $L)",
                    bound(limits.min().value()),
                    bound(limits.max().value()));
        }
        if (!limits.pattern().value().isEmpty()) {
            schema.add(".matching($L)", Literals.text(limits.pattern().value()));
        }
        return schema.build();
    }

    private static CodeBlock bound(String text) {
        return text.isEmpty() ? CodeBlock.of("null") : Literals.text(text);
    }
}
